package org.aigenlabs.installer.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows the nodes of a document from the events of a reader, without recursion and within bounds. */
final class NodeBuilder {
    /** For {@link #close}: the group ends where its last member does. */
    static final int AT_LAST_MEMBER = -1;

    private final Punctuation signs;
    private final List<Node> roots = new ArrayList<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int events;

    NodeBuilder(Punctuation signs) {
        this.signs = signs;
    }

    /** A group whose end has not been seen. */
    private static final class Frame {
        private final Node.Group head;
        private final List<Node.Member> members = new ArrayList<>();
        private Node.@Nullable Key key;

        Frame(Node.Group head) {
            this.head = head;
        }

        int reached() {
            return members.isEmpty() ? head.content() : members.getLast().end();
        }
    }

    /** {@code head} has no members and no end yet. */
    void open(Node.Group head) {
        count();
        if (open.size() >= EditLimits.MAX_DEPTH) {
            throw new UnreadableText("it is nested deeper than " + EditLimits.MAX_DEPTH + " levels");
        }
        open.push(new Frame(head));
    }

    /** {@code end} is the offset behind the closing bracket, or {@link #AT_LAST_MEMBER}; ignored for block groups. */
    void close(int end) {
        count();
        Frame frame = open.pop();
        Node.Group head = frame.head;
        int reached = head.flow() && end != AT_LAST_MEMBER ? end : frame.reached();
        List<Node.Member> members = head.flow() ? withCommas(frame.members, reached) : frame.members;
        add(new Node.Group(
                head.start(),
                head.content(),
                reached,
                head.properties(),
                head.mapping(),
                head.flow(),
                List.copyOf(members)));
    }

    private List<Node.Member> withCommas(List<Node.Member> members, int end) {
        List<Node.Member> result = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            int limit = i + 1 < members.size() ? members.get(i + 1).start() : end;
            Node.Member member = members.get(i);
            result.add(member.withComma(signs.commas().firstWithin(member.end(), limit)));
        }
        return result;
    }

    void add(Node node) {
        count();
        remember(node);
        Frame frame = open.peek();
        if (frame == null) {
            roots.add(node);
        } else if (!frame.head.mapping()) {
            int dash = frame.head.flow() ? -1 : signs.dashes().lastBelow(node.start());
            frame.members.add(new Node.Member(Node.Key.NONE, dash, node, -1));
        } else if (frame.key == null) {
            int question = signs.questions().firstWithin(frame.reached(), node.start());
            frame.key = new Node.Key(question >= 0 ? question : node.start(), node.end(), Meaning.of(node));
        } else {
            int colon = signs.colons().firstWithin(frame.key.end(), node.start());
            frame.members.add(new Node.Member(frame.key, colon, node, -1));
            frame.key = null;
        }
    }

    private void remember(Node node) {
        if (node instanceof Node.Alias alias && !anchors.containsKey(alias.name())) {
            throw new UnreadableText("the alias `*" + alias.name() + "` has no anchor before it");
        }
        String anchor = node.properties().anchor();
        if (!anchor.isEmpty() && anchors.put(anchor, node) != null) {
            throw new UnreadableText("the anchor `&" + anchor + "` is set twice");
        }
    }

    private void count() {
        if (++events > EditLimits.MAX_EVENTS) {
            throw new UnreadableText("it holds more than " + EditLimits.MAX_EVENTS + " values");
        }
    }

    List<Node> roots() {
        return roots;
    }

    Map<String, Node> anchors() {
        return anchors;
    }
}
