package org.aigenlabs.installer.edit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A text open for edits that change what they must and keep every other byte: comments, order, quoting, indentation,
 * blank lines, line endings, a byte order mark, a missing final line break.
 *
 * <p>The law: an edited text is read again and must mean exactly what the edits intend, else it is refused. Edits work on
 * the first document of a stream and leave the others as they are. An editor is immutable; each call starts from the text
 * it was opened with.
 */
public abstract sealed class DocumentEditor permits YamlEditor, JsonEditor {
    private static final String MARK = "\ufeff";

    private final String mark;
    private final Document document;

    /** {@code mark} is a byte order mark or empty. */
    DocumentEditor(String mark, Document document) {
        this.mark = mark;
        this.document = document;
    }

    static Opened open(byte[] bytes, Document.Syntax syntax) {
        try {
            return open(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    syntax);
        } catch (CharacterCodingException e) {
            return new Opened.Unreadable("it is not UTF-8");
        }
    }

    static Opened open(String text, Document.Syntax syntax) {
        String mark = text.startsWith(MARK) ? MARK : "";
        try {
            Document document = Document.read(text.substring(mark.length()), syntax);
            return new Opened.Ready(
                    switch (syntax) {
                        case YAML -> new YamlEditor(mark, document);
                        case JSON -> new JsonEditor(mark, document);
                    });
        } catch (UnreadableText e) {
            return new Opened.Unreadable(e.reason());
        }
    }

    Document document() {
        return document;
    }

    /** What the (first) document means; a null if it is empty. */
    public DataValue data() {
        return document.meaning();
    }

    /** What the documents behind the first mean: none in JSON and in most YAML. */
    public List<DataValue> others() {
        return document.others();
    }

    /** What stands at {@code path}, if anything does. */
    public Optional<DataValue> get(KeyPath path) {
        return find(path).map(Meaning::of);
    }

    /** The source text of what stands at {@code path}, for {@link #setRaw} elsewhere. */
    public Optional<RawValue> raw(KeyPath path) {
        return switch (new Locator(document, path).locate()) {
            case Location.Found found
            when !document.roots().isEmpty() -> Optional.of(new RawTexts(document).of(found.steps(), found.node()));
            case Location.Found _, Location.Missing _, Location.Blocked _ -> Optional.empty();
        };
    }

    private Optional<Node> find(KeyPath path) {
        return switch (new Locator(document, path).locate()) {
            case Location.Found found -> Optional.of(found.node());
            case Location.Missing _, Location.Blocked _ -> Optional.empty();
        };
    }

    /** Sets the value at {@code path}; missing mappings on the way are made, new keys go to the end. */
    public EditOutcome set(KeyPath path, DataValue value) {
        return apply(List.of(new Edit.Set(path, value)));
    }

    /** Sets the value at {@code path}, written as in the document it comes from. */
    public EditOutcome setRaw(KeyPath path, RawValue raw) {
        return apply(List.of(new Edit.SetRaw(path, raw)));
    }

    /**
     * Removes an entry or item with its lines and its comments: those directly above at its column, but not the one that
     * opens the document, and those below that are indented deeper than it. The last entry leaves <code>{}</code>.
     */
    public EditOutcome remove(KeyPath path) {
        return apply(List.of(new Edit.Remove(path)));
    }

    /** Puts {@code value} before item {@code index} of the list at {@code path}; an index of its size appends. */
    public EditOutcome insertItem(KeyPath path, int index, DataValue value) {
        return apply(List.of(new Edit.InsertItem(path, index, value)));
    }

    /** Removes item {@code index} of the list at {@code path}. */
    public EditOutcome removeItem(KeyPath path, int index) {
        return remove(path.then(index));
    }

    /** Does all of {@code edits}, in order, or none. */
    public EditOutcome apply(List<Edit> edits) {
        return switch (new EditRun(document).run(edits)) {
            case EditOutcome.Edited(String text) -> new EditOutcome.Edited(mark + text);
            case EditOutcome.Unchanged unchanged -> unchanged;
            case EditOutcome.Refused refused -> refused;
        };
    }
}
