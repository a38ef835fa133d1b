package io.serai.gateway;

import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Notices changes of a workspace, and of the secret files it names. What decides is a fingerprint of all files (path,
 * identity, size, time); events of the file system only make it look sooner, so that mounted folders, swapped symbolic
 * links and file systems without events work alike.
 */
final class WorkspaceWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 2_000;
    private static final long SETTLE_MILLIS = 120;
    private static final long SETTLE_LIMIT_MILLIS = 10_000;

    private final Workspace workspace;
    private final Supplier<? extends Collection<Path>> others;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final WatchService events;
    private final Map<Path, String> seenOthers = new HashMap<>();
    private Map<String, String> seen;

    /** Milliseconds since 1970 before whatever serves now was read. */
    private long loadedAt = System.currentTimeMillis();

    /**
     * A watch that takes the present state for known.
     *
     * @param others files outside the workspace
     */
    WorkspaceWatch(Workspace workspace, Supplier<? extends Collection<Path>> others) {
        this.workspace = workspace;
        this.others = others;
        try {
            this.events = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.seen = fingerprint();
    }

    /** Waits until something has changed and then stood still for a moment. */
    void awaitChange() throws InterruptedException {
        while (true) {
            register();
            boolean other = othersChanged();
            if (other || !fingerprint().equals(seen)) {
                seen = settled();
                loadedAt = System.currentTimeMillis();
                return;
            }
            WatchKey key = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = events.poll();
            }
        }
    }

    /** A file that is being written, or several that are saved one by one, make one change. */
    private Map<String, String> settled() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLE_LIMIT_MILLIS);
        Map<String, String> before = fingerprint();
        while (true) {
            Thread.sleep(SETTLE_MILLIS);
            Map<String, String> now = fingerprint();
            if (!othersChanged() && now.equals(before) || System.nanoTime() > deadline) {
                return now;
            }
            before = now;
        }
    }

    private Map<String, String> fingerprint() {
        Map<String, String> prints = new HashMap<>();
        try {
            workspace.files().forEach(file -> prints.put(file.toString(), print(file)));
        } catch (UncheckedIOException e) {
            // A folder vanished while it was listed; the next look sees the rest.
            return prints;
        }
        return prints;
    }

    /** Files that are named for the first time have just been read; they have changed if they did so since then. */
    private boolean othersChanged() {
        boolean changed = false;
        for (Path file : others.get()) {
            String print = print(file);
            String before = seenOthers.put(file, print);
            changed |= before == null ? file.toFile().lastModified() >= loadedAt : !before.equals(print);
        }
        return changed;
    }

    private static String print(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            return "missing";
        }
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for events of every folder; folders that are new since the last time are added. */
    private void register() {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(workspace.root());
        for (String name : Workspace.FOLDERS) {
            addTree(workspace.root().resolve(name), folders);
        }
        others.get().forEach(file -> folders.add(file.toAbsolutePath().getParent()));
        keys.values().removeIf(key -> !key.isValid());
        for (Path folder : folders) {
            if (!keys.containsKey(folder) && Files.isDirectory(folder)) {
                try {
                    keys.put(
                            folder,
                            folder.register(
                                    events,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE));
                } catch (IOException e) {
                    // Without events the regular look is enough.
                }
            }
        }
    }

    private static void addTree(Path root, Set<Path> folders) {
        if (Files.isDirectory(root)) {
            try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
                walk.filter(Files::isDirectory).forEach(folders::add);
            } catch (IOException | UncheckedIOException e) {
                folders.add(root);
            }
        }
    }
}
