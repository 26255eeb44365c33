package org.aigenlabs.schema.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.problem.Place;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Makes nodes of a parser's events, within limits, on a stack of its own: no input makes it recurse.
 *
 * <p>What would merely be misunderstood is reported and passed over, so that one reading tells all; what would cost too
 * much ends the reading at once.
 */
final class YamlComposer {
    /** What an anchor names: how many nodes it has with aliases written out, how many collections deep it is. */
    private record Anchored(YamlNode node, int nodes, int height) {}

    private static final int MOST_REFERENCES_TOLD = 8;

    /** What the parser makes of {@code !!}. */
    private static final String STANDARD = "tag:yaml.org,2002:";

    private final YamlLimits limits;
    private final YamlFindings findings;
    private final YamlPairing pairing;
    private final Deque<YamlFrame> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<YamlNode> roots = new ArrayList<>();
    private int events;
    private int documents;

    /** Anchors and aliases that were refused so far. */
    private int references;

    /** With aliases written out: what a walk over the result would visit. */
    private int nodes;

    YamlComposer(YamlLimits limits, YamlFindings findings) {
        this.limits = limits;
        this.findings = findings;
        this.pairing = new YamlPairing(sharing(), findings);
    }

    private boolean sharing() {
        return limits.sharing() == YamlLimits.Sharing.RESOLVED;
    }

    /** Takes the next event; false if no more are wanted. */
    boolean accept(Event event) {
        events++;
        if (events > limits.events()) {
            return stop(
                    YamlProblem.TOO_MANY_EVENTS,
                    findings.startOf(event),
                    "the file holds more than " + limits.events() + " values, expected fewer",
                    "split the file, or remove what is not needed");
        }
        return switch (event.getEventId()) {
            case StreamStart, StreamEnd, DocumentEnd, Comment -> true;
            case DocumentStart -> document(event);
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> end();
        };
    }

    /** What was read, if no problem was found. */
    YamlReading result() {
        if (roots.isEmpty()
                || (roots.getFirst() instanceof YamlScalar root
                        && root.plain()
                        && root.text().isEmpty())) {
            return new YamlReading.Empty();
        }
        return new YamlReading.Read(roots.getFirst());
    }

    private boolean document(Event event) {
        documents++;
        return documents == 1
                || stop(
                        YamlProblem.MANY_DOCUMENTS,
                        findings.startOf(event),
                        "a second document begins here, expected one",
                        "remove the `---` and what follows, or what stands before it");
    }

    private boolean scalar(ScalarEvent event) {
        Place place = findings.startOf(event);
        checkTag(event.getTag().orElse(""), place);
        String anchor = anchor(event, place);
        if (!sharing() && YamlText.hidesControl(event.getValue())) {
            findings.add(
                    YamlProblem.CONTROL_CHARACTER,
                    place,
                    "an escape stands for a control character, expected text",
                    "remove the escape");
        }
        YamlScalar scalar = new YamlScalar(event.getValue(), event.isPlain(), place);
        nodes++;
        keep(anchor, new Anchored(scalar, 1, 0));
        add(scalar, 0);
        return nodes <= limits.events() || bomb(place);
    }

    private boolean begin(CollectionStartEvent event) {
        Place place = findings.startOf(event);
        checkTag(event.getTag().orElse(""), place);
        open.push(new YamlFrame(event.getEventId() == Event.ID.MappingStart, place, anchor(event, place), nodes));
        nodes++;
        return open.size() <= limits.depth() || tooDeep(place);
    }

    private boolean end() {
        YamlFrame frame = open.pop();
        YamlNode node = frame.isMapping
                ? pairing.mapping(frame.children, frame.place)
                : new YamlSequence(frame.children, frame.place);
        int height = frame.heightBelow + 1;
        keep(frame.anchor, new Anchored(node, nodes - frame.nodesBefore, height));
        add(node, height);
        return true;
    }

    private boolean alias(AliasEvent event) {
        Place place = findings.startOf(event);
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (!sharing()) {
            return passOver(
                    YamlProblem.ALIAS, place, "alias " + Excerpt.of("*" + name) + ", expected the value itself");
        }
        if (open.stream().anyMatch(frame -> frame.anchor.equals(name))) {
            return passOver(
                    YamlProblem.ALIAS_CYCLE, place, "alias " + Excerpt.of("*" + name) + " lies inside its anchor");
        }
        if (anchored == null) {
            return passOver(YamlProblem.ALIAS, place, "alias " + Excerpt.of("*" + name) + " has no anchor before it");
        }
        if (anchored.nodes() > limits.events() - nodes) {
            return bomb(place);
        }
        nodes += anchored.nodes();
        add(anchored.node(), anchored.height());
        return open.size() + anchored.height() <= limits.depth() || tooDeep(place);
    }

    private boolean passOver(YamlProblem kind, Place place, String message) {
        tell(kind, place, message, "write the value out; put quotes around a text that begins with `*`");
        add(new YamlScalar("", true, place), 0);
        return true;
    }

    private void checkTag(String tag, Place place) {
        if (!tag.isEmpty() && !sharing()) {
            findings.add(
                    YamlProblem.TAG,
                    place,
                    "tag " + Excerpt.of(tag.replace(STANDARD, "!!")) + ", expected a value without one",
                    "remove the tag; put quotes around a text that begins with `!`");
        }
    }

    private String anchor(NodeEvent event, Place place) {
        String name = event.getAnchor().map(Anchor::getValue).orElse("");
        if (!name.isEmpty() && !sharing()) {
            tell(
                    YamlProblem.ANCHOR,
                    place,
                    "anchor " + Excerpt.of("&" + name) + ", expected a value without one",
                    "remove the anchor; put quotes around a text that begins with `&`");
        }
        return name;
    }

    /** A file that is made of anchors and aliases is told as such, not each of them. */
    private void tell(YamlProblem kind, Place place, String message, String hint) {
        references++;
        if (references <= MOST_REFERENCES_TOLD) {
            findings.add(kind, place, message, hint);
        } else if (references == MOST_REFERENCES_TOLD + 1) {
            findings.add(kind, place, "more anchors and aliases follow, expected none", hint);
        }
    }

    private void keep(String anchor, Anchored anchored) {
        if (!anchor.isEmpty()) {
            anchors.put(anchor, anchored);
        }
    }

    private void add(YamlNode node, int height) {
        if (open.isEmpty()) {
            roots.add(node);
        } else {
            open.element().add(node, height);
        }
    }

    private boolean bomb(Place place) {
        return stop(
                YamlProblem.ALIAS_BOMB,
                place,
                "the aliases stand for more than " + limits.events() + " values, expected fewer",
                "write out what is needed, without aliases");
    }

    private boolean tooDeep(Place place) {
        return stop(
                YamlProblem.TOO_DEEP,
                place,
                "more than " + limits.depth() + " lists and mappings within each other, expected fewer",
                "flatten the file");
    }

    private boolean stop(YamlProblem kind, Place place, String message, String hint) {
        findings.add(kind, place, message, hint);
        return false;
    }
}
