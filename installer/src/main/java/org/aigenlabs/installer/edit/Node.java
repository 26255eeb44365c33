package org.aigenlabs.installer.edit;

import java.util.List;

/** A value with its place: offsets into the text, in UTF-16 units, end exclusive. */
sealed interface Node {
    /** Where it begins, anchor and tag included. */
    int start();

    /** Behind its last character; for block forms without the line's end. */
    int end();

    /** Its anchor and tag. */
    Properties properties();

    /** How a scalar is written. */
    enum Form {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL,
        FOLDED;

        boolean isBlock() {
            return this == LITERAL || this == FOLDED;
        }
    }

    /** {@code content} is where it begins without anchor and tag. */
    record Scalar(int start, int content, int end, Properties properties, Form form, String text) implements Node {
        boolean isAbsent() {
            return start == end;
        }
    }

    /** A mapping or a list. */
    record Group(
            int start, int content, int end, Properties properties, boolean mapping, boolean flow, List<Member> members)
            implements Node {
        Member last() {
            return members.getLast();
        }

        /** Whether its brackets stand in the text: not for the pair in {@code [a: 1]}. */
        boolean bracketed(String text) {
            return flow
                    && end - content >= 2
                    && "}]".indexOf(text.charAt(end - 1)) >= 0
                    && "{[".indexOf(text.charAt(content)) >= 0;
        }
    }

    /** A use of an anchor. */
    record Alias(int start, int end, String name) implements Node {
        @Override
        public Properties properties() {
            return Properties.NONE;
        }
    }

    /** Anchor and tag, empty where there is none; {@code end} is behind the later of the two. */
    record Properties(String anchor, String tag, int end) {
        static final Properties NONE = new Properties("", "", -1);

        boolean none() {
            return anchor.isEmpty() && tag.isEmpty();
        }
    }

    /** The key of an entry; {@code start} is at a {@code ?} if there is one. Items of lists have {@link #NONE}. */
    record Key(int start, int end, DataValue data) {
        static final Key NONE = new Key(-1, -1, new DataValue.Sequence(List.of()));

        /** The key as a string; not equal to any name if the key is no scalar. */
        boolean is(String name) {
            return switch (data) {
                case DataValue.Text(String text) -> text.equals(name);
                case DataValue.Literal(String text) -> text.equals(name);
                case DataValue.Marked _, DataValue.Alias _, DataValue.Mapping _, DataValue.Sequence _ -> false;
            };
        }

        boolean none() {
            return start < 0;
        }
    }

    /**
     * An entry of a mapping or an item of a list.
     *
     * @param lead the offset of the colon or the dash; -1 without one
     * @param comma the offset of the comma behind it; -1 without one
     */
    record Member(Key key, int lead, Node value, int comma) {
        int start() {
            if (!key.none()) {
                return key.start();
            }
            return lead >= 0 ? lead : value.start();
        }

        int end() {
            return Math.max(Math.max(value.end(), lead + 1), key.end());
        }

        Member withComma(int offset) {
            return new Member(key, lead, value, offset);
        }
    }
}
