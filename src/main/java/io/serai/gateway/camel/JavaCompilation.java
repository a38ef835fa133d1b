package io.serai.gateway.camel;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java sources in memory with the compiler of the JDK. */
final class JavaCompilation {
    private final ClassLoader parent;

    /** Compiles against the class path of the process and the jars of this loader. */
    JavaCompilation(ClassLoader parent) {
        this.parent = parent;
    }

    /**
     * The byte code of all classes, nested ones included, by binary name.
     *
     * @throws JavaSourceException with what the compiler has to say
     */
    Map<String, byte[]> compile(Collection<Source> sources) throws JavaSourceException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new JavaSourceException(List.of());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (Output output = new Output(compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8))) {
            List<String> options = List.of("-classpath", classPath(), "-proc:none", "-parameters", "-nowarn");
            boolean done = compiler.getTask(Writer.nullWriter(), output, diagnostics, options, null, sources)
                    .call();
            List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
            if (!done || !errors.isEmpty()) {
                throw new JavaSourceException(errors);
            }
            return output.classes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String classPath() {
        List<String> parts = new ArrayList<>();
        parts.add(System.getProperty("java.class.path"));
        libraries().forEach(jar -> parts.add(jar.toString()));
        return String.join(File.pathSeparator, parts);
    }

    /** The jars that are compiled against beside the program itself. */
    List<Path> libraries() {
        List<Path> jars = new ArrayList<>();
        if (parent instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                jars.add(Path.of(URI.create(url.toString())));
            }
        }
        return jars;
    }

    /** One source file. */
    static final class Source extends SimpleJavaFileObject {
        private final String file;
        private final String text;

        /**
         * A file with its text.
         *
         * @param name of its class
         * @param file path in the workspace, for findings
         */
        Source(String name, String file, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.file = file;
            this.text = text;
        }

        @Override
        public String getName() {
            return file;
        }

        String text() {
            return text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        private Output(JavaFileManager files) {
            super(files);
        }

        private Map<String, byte[]> classes() {
            Map<String, byte[]> code = new LinkedHashMap<>();
            classes.forEach((name, bytes) -> code.put(name, bytes.toByteArray()));
            return code;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            URI uri = URI.create("bytes:///" + name.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, n -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
