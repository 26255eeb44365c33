package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;

/** The examination of the store: whether every generation of every profile is there, whole and readable. */
public final class StoreCheck {
    private final Path store;
    private final Disk disk;

    /** @param store the bare repository, absolute */
    public StoreCheck(Path store, Disk disk) {
        this.store = store;
        this.disk = disk;
    }

    /** What is wrong, a sentence for each ref with missing or damaged objects; none if there is no store. */
    public List<String> problems() {
        return below("refs/profiles/");
    }

    /** The same for one profile. */
    public List<String> problems(String profileId) {
        return below(GenerationName.refsOf(profileId));
    }

    private List<String> below(String prefix) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        try (FileRepository repository = StoreRepository.open(store)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                String problem = examine(repository, ref);
                if (!problem.isEmpty()) {
                    problems.add(problem);
                }
            }
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
        return problems;
    }

    /** Reads every object of the generation itself: its parents may be shallow. */
    private static String examine(FileRepository repository, Ref ref) {
        try (ObjectWalk walk = new ObjectWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            walk.markStart(walk.parseTree(ref.getObjectId()));
            for (RevObject object = walk.nextObject(); object != null; object = walk.nextObject()) {
                reader.open(object).getCachedBytes(Integer.MAX_VALUE - Long.BYTES);
            }
            return "";
        } catch (MissingObjectException e) {
            return "the store lacks the object " + e.getObjectId().name() + " of `" + ref.getName() + "`";
        } catch (IOException e) {
            return "the store's objects of `" + ref.getName() + "` cannot be read";
        }
    }
}
