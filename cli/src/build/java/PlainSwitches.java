import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/** Puts a plain method, a chain of {@code instanceof}, in the place of each call that links a switch over types. */
final class PlainSwitches {
    private static final String NAME = "$typeSwitch$";
    private static final int NULL = -1;

    private final ClassFile classFile;
    private final List<Chain> chains = new ArrayList<>();

    /** The method for one call: what it is asked with, and the types in their order. */
    private record Chain(MethodTypeDesc type, List<ClassDesc> types) {}

    PlainSwitches(ClassFile classFile) {
        this.classFile = classFile;
    }

    byte[] in(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        boolean any = model.methods().stream().anyMatch(PlainSwitches::hasTypeSwitch);
        if (!any) {
            return bytes;
        }
        ClassDesc self = model.thisClass().asSymbol();
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        CodeTransform calls = (code, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
                String name = NAME + chains.size();
                chains.add(new Chain(call.typeSymbol(), types(call)));
                code.invokestatic(self, name, call.typeSymbol(), isInterface);
            } else {
                code.with(element);
            }
        };
        return classFile.transformClass(
                model,
                ClassTransform.transformingMethodBodies(PlainSwitches::hasTypeSwitch, calls)
                        .andThen(ClassTransform.endHandler(this::addMethods)));
    }

    private static boolean hasTypeSwitch(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call && isTypeSwitch(call));
    }

    /** Only switches whose labels are all types, which are those that sealed types have. */
    private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().methodName().equals("typeSwitch")
                && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc)
                && !call.typeSymbol().parameterType(0).isPrimitive();
    }

    private static List<ClassDesc> types(InvokeDynamicInstruction call) {
        return call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
    }

    private void addMethods(ClassBuilder builder) {
        for (int i = 0; i < chains.size(); i++) {
            Chain chain = chains.get(i);
            builder.withMethodBody(
                    NAME + i,
                    chain.type(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> write(chain.types(), code));
        }
    }

    /** As java.lang.runtime.SwitchBootstraps.typeSwitch says: the first label from the second argument on that fits. */
    private static void write(List<ClassDesc> types, CodeBuilder code) {
        Label notNull = code.newLabel();
        code.aload(0).ifnonnull(notNull).loadConstant(NULL).ireturn().labelBinding(notNull);
        for (int i = 0; i < types.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf(types.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(types.size()).ireturn();
    }
}
