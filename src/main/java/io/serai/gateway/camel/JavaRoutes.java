package io.serai.gateway.camel;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContextAware;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.dsl.java.joor.Helper;
import org.apache.camel.dsl.support.ExtendedRouteBuilderLoaderSupport;
import org.apache.camel.spi.CamelBeanPostProcessor;
import org.apache.camel.spi.CompilePostProcessor;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.ResourceAware;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Loads Java route files with the class loader of the generation, so that they see the jars of {@code lib/} when they are
 * compiled and when they run; Camel's own loader shows them to the compiler only (docs/adr/0003).
 */
final class JavaRoutes extends ExtendedRouteBuilderLoaderSupport {
    /** The name under which Camel looks for the loader of .java files. */
    static final String BEAN_NAME = "routes-builder-loader-java";

    private final ClassLoader generation;
    private final JavaCodeCache cache;

    JavaRoutes(ClassLoader generation, JavaCodeCache cache) {
        super("java");
        this.generation = generation;
        this.cache = cache;
    }

    @Override
    public void preParseRoutes(Collection<Resource> resources) {
        // Nothing in a Java file concerns the others before they are loaded.
    }

    /** Compiles the files together, so that they may use one another. */
    @Override
    protected Collection<RoutesBuilder> doLoadRoutesBuilders(Collection<Resource> resources) throws Exception {
        Map<String, Resource> files = new LinkedHashMap<>();
        List<JavaCompilation.Source> sources = new ArrayList<>();
        for (Resource resource : resources) {
            String text = read(resource);
            String name = Helper.determineName(resource, text);
            files.put(name, resource);
            sources.add(new JavaCompilation.Source(name, resource.getLocation().replaceFirst("^file:", ""), text));
        }
        Map<String, byte[]> code = cache.compile(new JavaCompilation(generation), sources);
        CompiledClasses classes = new CompiledClasses(code, generation);
        getCamelContext().getClassResolver().addClassLoader(classes);
        Collection<RoutesBuilder> builders = new ArrayList<>();
        for (String name : code.keySet()) {
            load(classes.loadClass(name), code.get(name), files.get(name), builders);
        }
        return builders;
    }

    /** The resource is null for a class that is nested in a file. */
    private void load(
            Class<?> type, byte @Nullable [] code, @Nullable Resource resource, Collection<RoutesBuilder> builders)
            throws Exception {
        Object instance = resource == null ? null : instance(type, resource);
        for (CompilePostProcessor processor : getCompilePostProcessors()) {
            processor.postCompile(getCamelContext(), type.getName(), type, code, instance);
        }
        if (instance instanceof RoutesBuilder builder) {
            builders.add(builder);
        } else if (instance != null) {
            bind(instance);
        }
    }

    private @Nullable Object instance(Class<?> type, Resource resource) {
        if (type.isInterface()
                || Modifier.isAbstract(type.getModifiers())
                || !ObjectHelper.hasDefaultNoArgConstructor(type)) {
            return null;
        }
        Object instance = getCamelContext().getInjector().newInstance(type, false);
        CamelContextAware.trySetCamelContext(instance, getCamelContext());
        ResourceAware.trySetResource(instance, resource);
        return instance;
    }

    /** A file may hold a bean in place of routes, named by its annotations. */
    private void bind(Object bean) throws Exception {
        CamelBeanPostProcessor processor = PluginHelper.getBeanPostProcessor(getCamelContext());
        processor.postProcessBeforeInitialization(bean, bean.getClass().getName());
        processor.postProcessAfterInitialization(bean, bean.getClass().getName());
    }

    private static String read(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            if (in == null) {
                throw new FileNotFoundException(resource.getLocation());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class CompiledClasses extends ClassLoader {
        private final Map<String, byte[]> code;

        private CompiledClasses(Map<String, byte[]> code, ClassLoader parent) {
            super(parent);
            this.code = code;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = code.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
