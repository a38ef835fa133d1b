package io.serai.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text files of a workspace, and says in a finding why one cannot be read. */
public final class TextFile {
    private TextFile() {}

    /**
     * The text of a file, without the byte order mark that some editors write.
     *
     * @param name as findings show it
     * @throws FindingException {@link Rule#FILE_UNREADABLE}
     */
    public static String read(Path file, String name) throws FindingException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(name, "the file is not UTF-8", "expected UTF-8, without bytes of another encoding");
        } catch (IOException | OutOfMemoryError e) {
            throw unreadable(name, reason(file), "expected a file that Serai may read");
        }
    }

    /** The finding for something in the workspace that is there and is no file to read. */
    static FindingException unreadable(String name, String message, String expected) {
        return new FindingException(
                Finding.of(Rule.FILE_UNREADABLE, Position.of(name), message).expecting(expected));
    }

    private static String reason(Path file) {
        if (Files.isDirectory(file)) {
            return "this is a folder";
        }
        return Files.exists(file) ? "the file cannot be read" : "the file is not there any more";
    }
}
