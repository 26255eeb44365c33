package org.aigenlabs.installer.edit;

import java.util.List;

/** From an edit and its place to splices. {@code literals} allows block scalars for new strings. */
final class Planner {
    private static final int DASH_WIDTH = 2;

    private final Document document;
    private final BlockText style;
    private final BlockParts blocks;
    private final ValueSplicer values;

    Planner(Document document, boolean literals) {
        this.document = document;
        this.style = new BlockText(document.layout(), literals);
        this.blocks = new BlockParts(style);
        this.values = new ValueSplicer(document, blocks);
    }

    /** @throws UnreadableText with the reason why it cannot be done */
    List<Splice> plan(Edit edit, Location location) {
        return switch (location) {
            case Location.Blocked(String reason) -> throw new UnreadableText(reason);
            case Location.Missing missing -> create(edit, missing);
            case Location.Found found ->
                switch (edit) {
                    case Edit.Set set -> replace(found, new NewValue.Plain(set.value()));
                    case Edit.SetRaw set -> replace(found, new NewValue.Copied(set.raw()));
                    case Edit.InsertItem insert -> insertItem(insert, found);
                    case Edit.Remove remove -> remove(remove, found);
                };
        };
    }

    private List<Splice> replace(Location.Found found, NewValue value) {
        if (found.node() instanceof Node.Alias alias) {
            throw new UnreadableText("the value is the alias `*" + alias.name() + "`");
        }
        boolean top = found.steps().isEmpty();
        if (top && isAbsent(found.node())) {
            return fillDocument(value.data());
        }
        return values.replace(found.steps(), found.node(), value);
    }

    private static boolean isAbsent(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isAbsent();
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.form() == Node.Form.PLAIN && Literals.isNull(scalar.text());
    }

    private List<Splice> create(Edit edit, Location.Missing missing) {
        NewValue value = switch (edit) {
            case Edit.Set set -> new NewValue.Plain(set.value());
            case Edit.SetRaw set -> new NewValue.Copied(set.raw());
            case Edit.InsertItem insert -> new NewValue.Plain(DataValue.list(insert.value()));
            case Edit.Remove _ -> throw new IllegalStateException("nothing to remove");
        };
        List<KeyPath.Key> below = missing.rest().subList(1, missing.rest().size());
        NewValue first = below.isEmpty() ? value : new NewValue.Plain(Change.nested(below, value.data()));
        DataValue key = missing.rest().getFirst().data();
        if (missing.node() instanceof Node.Group group && !group.members().isEmpty()) {
            return group.flow() ? flowEntry(group, key, first) : blockEntry(group, key, first);
        }
        DataValue whole = new DataValue.Mapping(List.of(new DataValue.Entry(key, first.data())));
        return replace(new Location.Found(missing.steps(), missing.node()), new NewValue.Plain(whole));
    }

    private List<Splice> blockEntry(Node.Group group, DataValue key, NewValue value) {
        int column = document.lines().column(group.members().getFirst().start());
        String text = style.entry(key, blocks.underKey(value, column, Node.Form.PLAIN));
        if (endsOpen(group) && group.members().size() > 1) {
            return new BlockMembers(document)
                    .insertBefore(group, group.members().size() - 1, text);
        }
        return new BlockMembers(document).append(group, text);
    }

    /** A block scalar that ends the text without a line break would get one, and so another meaning, by text behind it. */
    private boolean endsOpen(Node.Group group) {
        Node node = group;
        while (node instanceof Node.Group inner && !inner.flow()) {
            node = inner.last().value();
        }
        return node instanceof Node.Scalar scalar
                && scalar.form().isBlock()
                && scalar.end() == document.text().length();
    }

    private List<Splice> flowEntry(Node.Group group, DataValue key, NewValue value) {
        requireBrackets(group);
        FlowMembers members = new FlowMembers(document);
        FlowText flow = new FlowText(document.layout(), document.json());
        String text = flow.key(key)
                + document.layout().colon()
                + values.flowText(value, members.margin(group), Node.Form.PLAIN);
        return members.append(group, text);
    }

    private void requireBrackets(Node.Group group) {
        if (!group.bracketed(document.text())) {
            throw new UnreadableText("the mapping has no brackets of its own");
        }
    }

    private List<Splice> insertItem(Edit.InsertItem insert, Location.Found found) {
        if (found.node() instanceof Node.Group group
                && !group.mapping()
                && !group.members().isEmpty()) {
            return group.flow() ? flowItem(group, insert) : blockItem(group, insert);
        }
        boolean none = isNull(found.node()) || Meaning.of(found.node()).equals(new DataValue.Sequence(List.of()));
        if (!none) {
            throw new UnreadableText("`" + insert.path() + "` is no list");
        }
        return replace(found, new NewValue.Plain(DataValue.list(insert.value())));
    }

    private List<Splice> blockItem(Node.Group group, Edit.InsertItem insert) {
        int column = document.lines().column(group.members().getFirst().start()) + DASH_WIDTH;
        Parts parts = style.underDash(insert.value(), column, Node.Form.PLAIN);
        String text = "- " + parts.inline() + parts.below();
        BlockMembers members = new BlockMembers(document);
        return insert.index() >= group.members().size()
                ? members.append(group, text)
                : members.insertBefore(group, insert.index(), text);
    }

    private List<Splice> flowItem(Node.Group group, Edit.InsertItem insert) {
        FlowMembers members = new FlowMembers(document);
        FlowText flow = new FlowText(document.layout(), document.json());
        String text = flow.value(insert.value(), members.margin(group), Node.Form.PLAIN);
        return insert.index() >= group.members().size()
                ? members.append(group, text)
                : members.insertBefore(group, insert.index(), text);
    }

    private List<Splice> remove(Edit.Remove remove, Location.Found found) {
        if (found.steps().isEmpty()) {
            throw new UnreadableText("`" + remove.path() + "` is the whole document");
        }
        Location.Step step = found.steps().getLast();
        Node.Group group = step.group();
        if (group.flow()) {
            requireBrackets(group);
            return new FlowMembers(document).remove(group, step.index());
        }
        if (group.members().size() > 1) {
            return new BlockMembers(document).remove(group, step.index());
        }
        DataValue empty = group.mapping() ? new DataValue.Mapping(List.of()) : new DataValue.Sequence(List.of());
        List<Location.Step> outer = found.steps().subList(0, found.steps().size() - 1);
        return values.replace(outer, group, new NewValue.Plain(empty));
    }

    /** Nothing but comments so far: the value goes behind them. */
    private List<Splice> fillDocument(DataValue value) {
        String text = document.text();
        String newline = document.layout().newline();
        String shown = document.json()
                ? new FlowText(document.layout(), true).value(value, "", Node.Form.PLAIN)
                : style.lines(value, 0);
        boolean open = !text.isEmpty() && document.lines().lineStart(text.length()) != text.length();
        return List.of(Splice.insert(text.length(), open ? newline + shown : shown + newline));
    }
}
