package io.serai.gateway.camel;

import io.serai.workspace.Digest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the byte code of the Java route files that were compiled last, so that a reload which leaves them and the jars
 * they are compiled against as they are does without the compiler, the slowest part of a build. With a folder later
 * starts do without it too.
 */
public final class JavaCodeCache {
    private final Optional<ByteCodeFiles> files;
    private final String program;
    private @Nullable String key;
    private Map<String, byte[]> code = Map.of();

    private JavaCodeCache(Optional<ByteCodeFiles> files, String program) {
        this.files = files;
        this.program = program;
    }

    /** A cache for this process. */
    public JavaCodeCache() {
        this(Optional.empty(), "");
    }

    /**
     * A cache for this process and later ones.
     *
     * @param program tells this program from others, which have other classes to compile against
     */
    public static JavaCodeCache in(Path folder, String program) {
        return new JavaCodeCache(Optional.of(new ByteCodeFiles(folder)), program + Runtime.version());
    }

    /**
     * The byte code of all classes by binary name, compiled when anything changed since the last time.
     *
     * @throws JavaSourceException with what the compiler has to say
     */
    synchronized Map<String, byte[]> compile(JavaCompilation compilation, List<JavaCompilation.Source> sources)
            throws JavaSourceException {
        String wanted = keyOf(compilation, sources);
        if (!wanted.equals(key)) {
            code = found(wanted, compilation, sources);
            key = wanted;
        }
        return code;
    }

    private Map<String, byte[]> found(String wanted, JavaCompilation compilation, List<JavaCompilation.Source> sources)
            throws JavaSourceException {
        Optional<Map<String, byte[]>> kept = files.flatMap(folder -> folder.read(wanted));
        if (kept.isPresent()) {
            return kept.get();
        }
        Map<String, byte[]> compiled = compilation.compile(sources);
        files.ifPresent(folder -> folder.write(wanted, compiled));
        return compiled;
    }

    private String keyOf(JavaCompilation compilation, List<JavaCompilation.Source> sources) {
        Digest digest = new Digest().add(program);
        sources.forEach(source -> digest.add(source.getName()).add(source.text()));
        compilation.libraries().forEach(digest::add);
        return digest.hex();
    }
}
