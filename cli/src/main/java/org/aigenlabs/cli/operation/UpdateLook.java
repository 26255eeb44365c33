package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.Look;
import org.aigenlabs.resolver.SourceLooker;
import org.aigenlabs.resolver.select.Advertisement;
import org.aigenlabs.resolver.select.Following;
import org.aigenlabs.resolver.select.NewerVersion;
import org.aigenlabs.resolver.select.RefSelector;
import org.aigenlabs.resolver.select.Selection;
import org.aigenlabs.resolver.select.SelectionFailures;
import org.aigenlabs.resolver.select.SelectionHints;
import org.aigenlabs.resolver.select.Withdrawn;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceOptions;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.TrustFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.Version;

/**
 * Looks how profiles stand against their sources: one question to each source, however many profiles are of it, all
 * sources at once but a few of one host. A source that fails fails only its own profiles.
 */
public final class UpdateLook {
    private static final int AT_ONCE_PER_HOST = 4;

    private final InstalledProfiles profiles;
    private final SourceParser sources;
    private final SourceLooker looker;
    private final FetchProgress progress;
    private final Path store;
    private final Path staging;
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

    /** Stages what is fetched below {@code staging}. */
    public UpdateLook(
            InstalledProfiles profiles,
            SourceParser sources,
            SourceLooker looker,
            FetchProgress progress,
            Places places) {
        this.profiles = profiles;
        this.sources = sources;
        this.looker = looker;
        this.progress = progress;
        this.store = places.store();
        this.staging = places.staging();
    }

    /** Where fetches go: the store, and the directory below which they are staged. */
    public record Places(Path store, Path staging) {}

    /** A profile, and what its source is asked for. */
    private record Question(ProfileName profile, Lock lock, SourceAddress address, UpdateWish wish) {
        boolean isExplicit() {
            return !wish.ref().isEmpty();
        }

        SelectionHints hints() {
            return SelectionHints.of(lock.source().url(), lock.source().path(), wish.preReleases());
        }
    }

    /** How {@code names} stand, in their order. */
    public List<Standing> look(List<ProfileName> names, UpdateWish wish) {
        Map<ProfileName, Standing> standings = new LinkedHashMap<>();
        Map<String, List<Question>> bySource = new LinkedHashMap<>();
        for (ProfileName name : names) {
            try {
                Question question = question(name, wish);
                bySource.computeIfAbsent(question.lock().source().url(), _ -> new ArrayList<>())
                        .add(question);
            } catch (Failure failure) {
                standings.put(name, new Standing.Unknown(name, failure));
            }
        }
        inParallel(bySource.values().stream()
                        .map(questions -> (Supplier<List<Standing>>) () -> ask(questions))
                        .toList())
                .forEach(found -> found.forEach(standing -> standings.put(standing.profile(), standing)));
        return names.stream()
                .flatMap(name -> java.util.stream.Stream.ofNullable(standings.get(name)))
                .toList();
    }

    private Question question(ProfileName name, UpdateWish wish) {
        Lock lock = profiles.lock(name);
        String ref = wish.ref().isEmpty() ? lock.source().ref() : wish.ref();
        SourceAddress address = sources.parse(
                lock.source().url(), new SourceOptions(ref, lock.source().path(), true));
        return new Question(name, lock, address, wish);
    }

    /** Does all of {@code work} at once, on threads that cost nothing while they wait; results in order. */
    static <T> List<T> inParallel(List<Supplier<T>> work) {
        if (work.size() == 1) {
            return List.of(work.getFirst().get());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    work.stream().map(each -> threads.submit(each::get)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot look at the sources: the command was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    /** Does {@code work} while only a few others of this host do. */
    <T> T bounded(SourceAddress.Location location, Supplier<T> work) {
        String host = switch (location) {
            case SourceAddress.Remote remote -> remote.host();
            case SourceAddress.Directory _ -> "";
        };
        Semaphore free = hosts.computeIfAbsent(host, _ -> new Semaphore(AT_ONCE_PER_HOST));
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private List<Standing> ask(List<Question> questions) {
        SourceAddress.Location location = questions.getFirst().address().location();
        try {
            Look look = bounded(
                    location,
                    () -> looker.look(
                            location,
                            questions.stream()
                                    .map(each -> each.address().wanted())
                                    .toList(),
                            progress));
            return questions.stream().map(question -> standing(question, look)).toList();
        } catch (Failure failure) {
            return questions.stream()
                    .<Standing>map(question -> new Standing.Unknown(question.profile(), failure))
                    .toList();
        }
    }

    private Standing standing(Question question, Look look) {
        try {
            return switch (look) {
                case Look.Listed(Advertisement advertisement) ->
                    question.wish().worktree() ? unlisted(question) : listed(question, advertisement);
                case Look.Unlisted _ -> unlisted(question);
            };
        } catch (Failure failure) {
            return new Standing.Unknown(question.profile(), failure);
        }
    }

    private Standing unlisted(Question question) {
        return new Standing.Behind(
                question.profile(), question.lock(), request(question), null, "", Standing.Follows.ANYTHING);
    }

    private Standing listed(Question question, Advertisement advertisement) {
        String url = question.lock().source().url();
        Selection selection =
                RefSelector.select(advertisement, question.address().wanted(), question.hints());
        if (isWithdrawn(question, advertisement) && offersNothingHigher(question, advertisement, selection)) {
            return new Standing.Current(
                    question.profile(),
                    question.lock(),
                    newer(question, advertisement),
                    profiles.pending(question.profile()).files().size(),
                    true);
        }
        return switch (selection) {
            case Selection.Selected selected -> selected(question, advertisement, selected);
            case Selection.CommitWanted(GitId commit, String _) ->
                selected(question, advertisement, new Selection.Selected("", commit, commit, "", List.of()));
            case Selection.Refused refused -> throw SelectionFailures.of(refused, url);
        };
    }

    private static boolean isWithdrawn(Question question, Advertisement advertisement) {
        return version(question)
                .filter(version -> Withdrawn.is(advertisement, question.hints(), version))
                .isPresent();
    }

    private static Optional<Version> version(Question question) {
        return Version.parse(question.lock().version()).find();
    }

    /** What was installed stays, rather than that a lower version takes its place, or none. */
    private static boolean offersNothingHigher(Question question, Advertisement advertisement, Selection selection) {
        return !question.isExplicit()
                && switch (selection) {
                    case Selection.NoMatch _ -> true;
                    case Selection.Selected selected ->
                        selected.commit().equals(question.lock().commit())
                                || (Following.of(question.address().wanted(), selected) == Following.RANGE
                                        && Withdrawn.version(advertisement, question.hints(), selected.refName())
                                                .filter(found -> version(question)
                                                        .filter(mine -> found.compareTo(mine) > 0)
                                                        .isPresent())
                                                .isEmpty());
                    case Selection.CommitWanted _,
                            Selection.Missing _,
                            Selection.Ambiguous _,
                            Selection.Empty _,
                            Selection.Unborn _ -> false;
                };
    }

    private Standing selected(Question question, Advertisement advertisement, Selection.Selected selected) {
        Lock lock = question.lock();
        Following following = Following.of(question.address().wanted(), selected);
        boolean sameRef = !question.isExplicit()
                || question.wish().ref().equals(lock.source().ref());
        if (selected.commit().equals(lock.commit()) && sameRef) {
            return new Standing.Current(
                    question.profile(),
                    lock,
                    following.stays() ? newer(question, advertisement) : "",
                    profiles.pending(question.profile()).files().size());
        }
        if (following == Following.TAG && !question.isExplicit()) {
            throw new TrustFailure(
                    "cannot update `" + question.profile() + "`: the tag `"
                            + lock.source().ref() + "` of `"
                            + lock.source().url() + "` leads to `"
                            + selected.commit().abbreviated() + "` now, expected `"
                            + lock.commit().abbreviated() + "` as when it was installed",
                    "a tag that moves was replaced: ask the author why",
                    "if you trust it all the same, name the commit: `aigenlabs profile update " + question.profile()
                            + " --ref " + selected.commit() + "`");
        }
        return new Standing.Behind(
                question.profile(),
                lock,
                request(question),
                selected.commit(),
                selected.refName(),
                following == Following.RANGE && !question.isExplicit()
                        ? Standing.Follows.NOTHING_LOWER
                        : Standing.Follows.ANYTHING);
    }

    private static String newer(Question question, Advertisement advertisement) {
        return version(question)
                .flatMap(version -> NewerVersion.find(advertisement, question.hints(), version))
                .map(NewerVersion::tag)
                .orElse("");
    }

    private FetchRequest request(Question question) {
        return new FetchRequest(
                question.address(),
                store,
                staging,
                question.wish().worktree(),
                question.wish().preReleases(),
                question.lock().commit());
    }
}
