package io.serai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed files of src/generated say what the endpoints say: Camel believes them, and not the annotations. Where
 * they differ, {@code mvn compile org.apache.camel:camel-package-maven-plugin:4.17.0:generate} writes them anew.
 */
class ComponentMetadataTest {
    private static final Path GENERATED = Path.of("src/generated");
    private static final Pattern CASE = Pattern.compile("case \"(\\w+)\": target\\.set");

    /** Every component that is announced to Camel. */
    static List<ComponentModel> components() throws IOException {
        Path announced = GENERATED.resolve("resources/META-INF/services/org/apache/camel/component");
        try (Stream<Path> files = Files.list(announced)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(ComponentMetadataTest::model)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("components")
    void describesTheOptionsOfTheEndpoint(ComponentModel model) throws Exception {
        Map<String, Option> described = new TreeMap<>();
        for (BaseOptionModel option : model.getEndpointOptions()) {
            described.put(option.getName(), Option.of(option));
        }

        assertThat(described).isEqualTo(options(model));
    }

    @ParameterizedTest
    @MethodSource("components")
    void describesTheEndpointItself(ComponentModel model) throws Exception {
        UriEndpoint annotated = endpoint(model).getAnnotation(UriEndpoint.class);

        assertThat(model.getScheme()).isEqualTo(annotated.scheme());
        assertThat(model.getTitle()).isEqualTo(annotated.title());
        assertThat(model.getSyntax()).isEqualTo(annotated.syntax());
        assertThat(model.isProducerOnly()).isEqualTo(annotated.producerOnly());
        assertThat(model.isRemote()).isEqualTo(annotated.remote());
    }

    @ParameterizedTest
    @MethodSource("components")
    void knowsTheOptionsWhenItBuildsTheAddress(ComponentModel model) throws Exception {
        EndpointUriFactory factory = made(endpoint(model).getName() + "UriFactory", EndpointUriFactory.class);
        Map<String, Option> options = options(model);

        assertThat(factory.propertyNames()).containsExactlyInAnyOrderElementsOf(options.keySet());
        assertThat(factory.multiValuePrefixes())
                .isEqualTo(options.entrySet().stream()
                        .filter(option -> !option.getValue().prefix().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, option -> option.getValue().prefix())));
    }

    @ParameterizedTest
    @MethodSource("components")
    void setsTheOptionsAndNothingElse(ComponentModel model) throws Exception {
        Class<?> endpoint = endpoint(model);
        PropertyConfigurerGetter configurer = made(endpoint.getName() + "Configurer", PropertyConfigurerGetter.class);
        Set<String> parameters = options(model).entrySet().stream()
                .filter(option -> option.getValue().kind().equals("parameter"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(settable(endpoint)).isEqualTo(parameters);
        assertThat(parameters).allSatisfy(name -> {
            assertThat(configurer.getOptionType(name, false)).isEqualTo(field(endpoint, name));
            assertThat(configurer.getOptionType(name.toLowerCase(java.util.Locale.ROOT), true))
                    .isEqualTo(field(endpoint, name));
        });
    }

    private static ComponentModel model(String scheme) {
        Path json = GENERATED.resolve("resources/META-INF/io/serai/" + scheme + "/" + scheme + ".json");
        try {
            return JsonMapper.generateComponentModel(Files.readString(json));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Class<?> endpoint(ComponentModel model) throws ClassNotFoundException {
        return Class.forName(model.getJavaType().replaceFirst("Component$", "Endpoint"));
    }

    private static <T> T made(String name, Class<T> type) throws ReflectiveOperationException {
        return type.cast(Class.forName(name).getConstructor().newInstance());
    }

    /** What the annotations say; options for consumers do not exist where there is none. */
    private static Map<String, Option> options(ComponentModel model) throws ClassNotFoundException {
        Map<String, Option> options = new TreeMap<>();
        for (Field field : annotated(endpoint(model))) {
            UriParam param = field.getAnnotation(UriParam.class);
            boolean forConsumers = param != null && param.label().contains("consumer");
            if (!(model.isProducerOnly() && forConsumers)) {
                options.put(name(field), Option.of(field));
            }
        }
        return options;
    }

    private static Set<Field> annotated(Class<?> endpoint) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Class<?> type = endpoint; type != null; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredFields())
                    .filter(field ->
                            field.isAnnotationPresent(UriParam.class) || field.isAnnotationPresent(UriPath.class))
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(fields::add);
        }
        return fields;
    }

    private static String name(Field field) {
        UriParam param = field.getAnnotation(UriParam.class);
        return param != null && !param.name().isEmpty() ? param.name() : field.getName();
    }

    private static Class<?> field(Class<?> endpoint, String option) {
        return annotated(endpoint).stream()
                .filter(field -> name(field).equals(option))
                .findFirst()
                .orElseThrow()
                .getType();
    }

    /** The names in the source, since a configurer does not tell them; those in lower case stand for the same. */
    private static Set<String> settable(Class<?> endpoint) throws IOException {
        Path source = GENERATED.resolve("java/" + endpoint.getName().replace('.', '/') + "Configurer.java");
        Matcher matcher = CASE.matcher(Files.readString(source));
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What users of a tool see of an option. */
    private record Option(String kind, boolean required, String description, String enums, String prefix) {
        static Option of(BaseOptionModel option) {
            String prefix = option.getPrefix() == null ? "" : option.getPrefix();
            String description =
                    option.getDescription().replace(" This is a multi-value option with prefix: " + prefix, "");
            String enums = option.getEnums() == null ? "" : String.join(",", option.getEnums());
            return new Option(option.getKind(), option.isRequired(), withoutStop(description), enums, prefix);
        }

        static Option of(Field field) {
            Metadata metadata = field.getAnnotation(Metadata.class);
            boolean required = metadata != null && metadata.required();
            UriPath path = field.getAnnotation(UriPath.class);
            if (path != null) {
                return new Option("path", required, withoutStop(path.description()), path.enums(), "");
            }
            UriParam param = field.getAnnotation(UriParam.class);
            return new Option("parameter", required, withoutStop(param.description()), param.enums(), param.prefix());
        }

        private static String withoutStop(String sentence) {
            return sentence.replaceFirst("\\.$", "");
        }
    }
}
