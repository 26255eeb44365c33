package org.aigenlabs.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Options that are declared in code, not by annotations: picocli reads annotations by reflection at each start, which
 * takes longer than all else that a looking command does.
 *
 * <p>A command with annotations may hold them as a {@code @Mixin} all the same: {@link CommandTree} declares them there.
 */
interface CodedOptions {
    /** Adds them to {@code spec}. */
    void declare(CommandSpec spec);

    /** An option without a value. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .initialValue(false)
                .description(description)
                .build();
    }

    /** An option with a value; empty if it is not given. */
    static OptionSpec text(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .initialValue("")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option with values, after one name or several; none if it is not given. */
    static OptionSpec texts(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .initialValue(List.of())
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option with a word for one of the values that {@code standard} is of. */
    static <E extends Enum<E>> OptionSpec choice(String label, E standard, String description, String... names) {
        return OptionSpec.builder(names)
                .type(standard.getDeclaringClass())
                .initialValue(standard)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** All arguments; none if there are none. */
    static PositionalParamSpec arguments(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of())
                .paramLabel(label)
                .description(description)
                .build();
    }

    /**
     * The first argument.
     *
     * @param arity how often it stands: {@code 1} or {@code 0..1}; it is empty if it is not given
     */
    static PositionalParamSpec argument(String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity(arity)
                .required(arity.equals("1"))
                .type(String.class)
                .initialValue("")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Whether {@code flag} was given. */
    static boolean isSet(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.<Object>getValue());
    }
}
