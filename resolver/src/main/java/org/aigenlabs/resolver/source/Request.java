package org.aigenlabs.resolver.source;

import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;

/** Joins what a source says about ref and path with what the options say; two different answers are refused. */
final class Request {
    private static final String ONE_REF = "one of them, or the same twice";

    private Request() {}

    /** The address that both together ask for. */
    static SourceAddress join(Reading reading, String ref, String path) {
        Reading joined = switch (reading.wanted()) {
            case Wanted.WebPath web -> ref.isEmpty() && path.isEmpty() ? reading : cut(reading, web, ref, path);
            case Wanted.Head _, Wanted.Named _ ->
                new Reading(reading.location(), ref(reading.wanted(), ref), path(reading.path(), path));
        };
        return new SourceAddress(joined.location(), joined.path(), joined.wanted());
    }

    private static Wanted ref(Wanted written, String option) {
        Wanted optional = AskedRef.read(option);
        if (option.isEmpty() || written.equals(optional)) {
            return written;
        }
        if (written instanceof Wanted.Named(String text)) {
            String what = "`--ref " + option + "`";
            throw Refusal.ofPart(what, "the source asks for `" + text + "` itself", ONE_REF);
        }
        return optional;
    }

    private static String path(String written, String option) {
        if (!written.isEmpty() && !option.isEmpty() && !written.equals(option)) {
            String what = "`--path " + option + "`";
            throw Refusal.ofPart(what, "the source names the directory `" + written + "` itself", ONE_REF);
        }
        return written.isEmpty() ? option : written;
    }

    /** One option tells where in a web URL the ref ends and the directory begins. */
    private static Reading cut(Reading reading, Wanted.WebPath web, String ref, String path) {
        String all = String.join("/", web.segments());
        if (!ref.isEmpty()) {
            return new Reading(reading.location(), AskedRef.read(ref), path(behind(ref, all), path));
        }
        List<String> parts = List.of(bare(all).split("/"));
        if (all.endsWith("/" + path)) {
            String before = all.substring(0, all.length() - path.length() - 1);
            return new Reading(reading.location(), AskedRef.read(before), path);
        }
        if (parts.size() == 1) {
            return new Reading(reading.location(), AskedRef.read(all), path);
        }
        String what = "`--path " + path + "`";
        throw Refusal.ofPart(what, "the source asks for `" + bare(all) + "` itself", ONE_REF, "add `--ref` too");
    }

    private static String behind(String ref, String all) {
        String text = ref.startsWith("refs/") ? all : bare(all);
        if (text.equals(ref)) {
            return "";
        }
        if (text.startsWith(ref + "/")) {
            return text.substring(ref.length() + 1);
        }
        throw Refusal.ofPart("`--ref " + ref + "`", "the source asks for `" + text + "` itself", ONE_REF);
    }

    /** Pages that say whether their ref is a branch or a tag are read with its full name. */
    private static String bare(String all) {
        return all.replaceFirst("^refs/(heads|tags)/", "");
    }
}
