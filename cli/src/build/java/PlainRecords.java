import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts plain methods in the place of what links {@code equals}, {@code hashCode} and {@code toString} of a record: the
 * JVM would compose them of method handles at the first call in each run, a few milliseconds for each record.
 *
 * <p>They do what {@link java.lang.runtime.ObjectMethods} says, in the order of the components.
 */
final class PlainRecords {
    private static final String BOOTSTRAP = "Ljava/lang/runtime/ObjectMethods;";
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    private static final int FACTOR = 31;
    /** What stands before the simple name: the classes around it, and the number that a local class has. */
    private static final Pattern LOCAL = Pattern.compile("^.*\\$[0-9]*");

    private final ClassFile classFile;
    private final List<Replacement> replacements = new ArrayList<>();

    /** One component: the field that holds it. */
    private record Component(String name, ClassDesc type) {}

    /** The method for one call. */
    private record Replacement(String method, MethodTypeDesc type, List<Component> components) {}

    PlainRecords(ClassFile classFile) {
        this.classFile = classFile;
    }

    byte[] in(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        if (model.methods().stream().noneMatch(PlainRecords::isLinked)) {
            return bytes;
        }
        ClassDesc self = model.thisClass().asSymbol();
        CodeTransform calls = (code, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isLinked(call)) {
                Replacement replacement = new Replacement(call.name().stringValue(), call.typeSymbol(), components(call));
                replacements.add(replacement);
                code.invokestatic(self, nameOf(replacement), replacement.type());
            } else {
                code.with(element);
            }
        };
        return classFile.transformClass(
                model,
                ClassTransform.transformingMethodBodies(PlainRecords::isLinked, calls)
                        .andThen(ClassTransform.endHandler(builder -> addMethods(builder, self))));
    }

    private static boolean isLinked(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call && isLinked(call));
    }

    private static boolean isLinked(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().descriptorString().equals(BOOTSTRAP);
    }

    /** Behind the record's class and the names stand the getters, one for each component. */
    private static List<Component> components(InvokeDynamicInstruction call) {
        return call.bootstrapArgs().stream()
                .skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .map(getter -> new Component(
                        getter.methodName(), getter.invocationType().returnType()))
                .toList();
    }

    private static String nameOf(Replacement replacement) {
        return "$" + replacement.method() + "$";
    }

    private void addMethods(ClassBuilder builder, ClassDesc self) {
        for (Replacement each : replacements) {
            builder.withMethodBody(
                    nameOf(each),
                    each.type(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> {
                        switch (each.method()) {
                            case "equals" -> equality(self, each.components(), code);
                            case "hashCode" -> hash(self, each.components(), code);
                            case "toString" -> text(self, each.components(), code);
                            default -> throw new IllegalStateException("no record has " + each.method());
                        }
                    });
        }
    }

    private static void equality(ClassDesc self, List<Component> components, CodeBuilder code) {
        Label other = code.newLabel();
        code.aload(1).instanceOf(self).ifeq(other);
        for (Component each : components) {
            code.aload(0).getfield(self, each.name(), each.type());
            code.aload(1).checkcast(self).getfield(self, each.name(), each.type());
            switch (TypeKind.from(each.type())) {
                case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(other);
                case LONG -> code.lcmp().ifne(other);
                case FLOAT, DOUBLE ->
                    code.invokestatic(
                                    boxOf(each.type()),
                                    "compare",
                                    MethodTypeDesc.of(ConstantDescs.CD_int, each.type(), each.type()))
                            .ifne(other);
                case REFERENCE ->
                    code.invokestatic(
                                    OBJECTS,
                                    "equals",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                            .ifeq(other);
                case VOID -> throw new IllegalStateException("no component is void");
            }
        }
        code.iconst_1().ireturn().labelBinding(other).iconst_0().ireturn();
    }

    private static void hash(ClassDesc self, List<Component> components, CodeBuilder code) {
        code.iconst_0();
        for (Component each : components) {
            boolean isPlain = each.type().isPrimitive();
            code.loadConstant(FACTOR).imul().aload(0).getfield(self, each.name(), each.type());
            code.invokestatic(
                    isPlain ? boxOf(each.type()) : OBJECTS,
                    "hashCode",
                    MethodTypeDesc.of(ConstantDescs.CD_int, isPlain ? each.type() : ConstantDescs.CD_Object));
            code.iadd();
        }
        code.ireturn();
    }

    private static void text(ClassDesc self, List<Component> components, CodeBuilder code) {
        code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", ConstantDescs.MTD_void);
        String before = LOCAL.matcher(self.displayName()).replaceFirst("") + "[";
        for (Component each : components) {
            append(code.loadConstant(before + each.name() + "="), ConstantDescs.CD_String);
            append(code.aload(0).getfield(self, each.name(), each.type()), each.type());
            before = ", ";
        }
        append(code.loadConstant(components.isEmpty() ? before + "]" : "]"), ConstantDescs.CD_String);
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String))
                .areturn();
    }

    private static void append(CodeBuilder code, ClassDesc type) {
        ClassDesc taken = switch (TypeKind.from(type)) {
            case BYTE, SHORT -> ConstantDescs.CD_int;
            case REFERENCE -> type.equals(ConstantDescs.CD_String) ? type : ConstantDescs.CD_Object;
            case BOOLEAN, CHAR, INT, LONG, FLOAT, DOUBLE, VOID -> type;
        };
        code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, taken));
    }

    private static ClassDesc boxOf(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalStateException("has no box: " + primitive);
        };
    }
}
