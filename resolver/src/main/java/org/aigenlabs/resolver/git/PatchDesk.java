package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.List;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.publish.CommitText;
import org.aigenlabs.resolver.publish.Committing;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.publish.TreeEdit;
import org.aigenlabs.schema.value.GitId;

/** A staging repository on top of the store in which commits are made to be sent by mail; it asks no server. */
public final class PatchDesk implements Committing, AutoCloseable {
    private final String url;
    private final Workplace workplace;
    private final ReleaseObjects objects;

    private PatchDesk(String url, Workplace workplace, String path) {
        this.url = url;
        this.workplace = workplace;
        this.objects = new ReleaseObjects(workplace.repository(), path);
    }

    /** Makes one for {@code request}: the source that the commits are for, and the store that has it. */
    public static PatchDesk open(FetchRequest request, FetchLimits limits) {
        GitRuntime.install();
        String url = request.address().location().url();
        try {
            return new PatchDesk(
                    url,
                    Workplace.create(request, url, limits),
                    request.address().path());
        } catch (IOException e) {
            throw new FetchFailures(GitService.UPLOAD_PACK, url).of(e);
        }
    }

    @Override
    public GitId amend(GitId parent, List<TreeEdit> edits, CommitText text, Signer signer) {
        try {
            return objects.amend(parent, edits, text, signer);
        } catch (IOException e) {
            throw new FetchFailures(GitService.UPLOAD_PACK, url).of(e);
        }
    }

    /** The commit {@code commit} as {@code git format-patch} writes it: number {@code number} of {@code all}. */
    public byte[] patch(GitId commit, int number, int all) {
        try {
            return new PatchMail(workplace.repository(), number, all).of(commit);
        } catch (IOException e) {
            throw new FetchFailures(GitService.UPLOAD_PACK, url).of(e);
        }
    }

    @Override
    public void close() {
        objects.close();
        workplace.close();
    }
}
