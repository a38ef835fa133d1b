package io.serai.cli;

import io.serai.workspace.PrivateFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/**
 * Makes the archive for later starts some seconds after this one, when the gateway serves. Whatever goes wrong (no space,
 * no right to write, another gateway at the same work) leaves later starts as they are; nobody has to be told.
 */
final class BackgroundTraining implements Runnable {
    private static final Duration DELAY = Duration.ofSeconds(5);

    /** Archives of other JDKs and jars that may be used again. */
    private static final int KEPT = 4;

    private final TrainingRun run;
    private final ClassArchive archive;

    private BackgroundTraining(TrainingRun run, ClassArchive archive) {
        this.run = run;
        this.archive = archive;
    }

    /** Begins when the launcher has named an archive for the next start. */
    static void begin(TrainingRun run, ClassArchive archive) {
        Thread thread = new Thread(new BackgroundTraining(run, archive), "serai-archive");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            Thread.sleep(DELAY.toMillis());
            if (!archive.isDue(run.program())) {
                Files.setLastModifiedTime(archive.file(), FileTime.fromMillis(System.currentTimeMillis()));
                return;
            }
            PrivateFolder.create(archive.folder());
            train();
        } catch (IOException | RuntimeException e) {
            // As said above: a later start does without.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The lock ends with this process, however it ends. */
    private void train() throws IOException, InterruptedException {
        Path lock = archive.file().resolveSibling(archive.file().getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null && archive.isDue(run.program()) && run.write(archive, Redirect.DISCARD)) {
                forgetOld();
            }
        }
    }

    private void forgetOld() throws IOException {
        for (Path old : PrivateFolder.oldest(archive.folder(), KEPT, ".aot", ".jsa")) {
            new ClassArchive(old).delete();
            Files.deleteIfExists(old.resolveSibling(old.getFileName() + ".lock"));
        }
    }
}
