package io.serai.gateway.camel;

import io.serai.workspace.Digest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the byte code of the Java route files that were compiled last, so that a reload which leaves them and the jars
 * they are compiled against as they are does without the compiler, the slowest part of a build.
 */
public final class JavaCodeCache {
    private @Nullable String key;
    private Map<String, byte[]> code = Map.of();

    /**
     * The byte code of all classes by binary name, compiled when anything changed since the last time.
     *
     * @throws JavaSourceException with what the compiler has to say
     */
    synchronized Map<String, byte[]> compile(JavaCompilation compilation, List<JavaCompilation.Source> sources)
            throws JavaSourceException {
        String wanted = keyOf(compilation, sources);
        if (!wanted.equals(key)) {
            code = compilation.compile(sources);
            key = wanted;
        }
        return code;
    }

    private static String keyOf(JavaCompilation compilation, List<JavaCompilation.Source> sources) {
        Digest digest = new Digest();
        sources.forEach(source -> digest.add(source.getName()).add(source.text()));
        compilation.libraries().forEach(digest::add);
        return digest.hex();
    }
}
