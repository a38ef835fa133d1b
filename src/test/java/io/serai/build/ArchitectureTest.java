package io.serai.build;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, as docs/adr/0001 draws them: what is drawn here and what is there are the same. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.serai");

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry(
                    "cli",
                    Set.of(
                            "cases",
                            "contract",
                            "exchange",
                            "gateway",
                            "gateway.generation",
                            "gateway.camel",
                            "gateway.lint",
                            "mapping",
                            "problem",
                            "soap",
                            "soap.wsdl",
                            "soap.wsdl.merge",
                            "workspace")),
            // It starts a gateway and asks it, as a client would; see docs/adr/0008.
            Map.entry(
                    "cases",
                    Set.of(
                            "backend",
                            "contract",
                            "exchange",
                            "gateway",
                            "gateway.generation",
                            "mapping",
                            "soap",
                            "workspace")),
            Map.entry(
                    "gateway",
                    Set.of(
                            "backend",
                            "contract",
                            "exchange",
                            "gateway.camel",
                            "gateway.generation",
                            "gateway.http",
                            "gateway.lint",
                            "mapping",
                            "problem",
                            "telemetry",
                            "workspace")),
            Map.entry(
                    "gateway.generation",
                    Set.of(
                            "backend",
                            "contract",
                            "exchange",
                            "gateway.camel",
                            "gateway.http",
                            "gateway.lint",
                            "mapping",
                            "problem",
                            "soap",
                            "telemetry",
                            "workspace")),
            Map.entry(
                    "gateway.camel",
                    Set.of("backend", "contract", "exchange", "gateway.lint", "mapping", "problem", "workspace")),
            Map.entry("gateway.http", Set.of("contract", "exchange", "problem", "workspace")),
            Map.entry("gateway.lint", Set.of("contract", "exchange", "mapping", "problem", "soap", "workspace")),
            Map.entry("backend", Set.of("exchange", "problem", "workspace")),
            Map.entry("compose", Set.of("exchange", "problem")),
            Map.entry("contract", Set.of("exchange", "mapping", "workspace")),
            Map.entry("telemetry", Set.of("exchange")),
            Map.entry("exchange", Set.of()),
            // A step of its own, which goes on where its request lives.
            Map.entry("mapping", Set.of("exchange", "problem", "workspace")),
            Map.entry("soap", Set.of("backend", "exchange", "mapping", "problem", "workspace")),
            Map.entry("soap.wsdl", Set.of("mapping")),
            // Compares contracts as trees; what they mean is known by their keys alone.
            Map.entry("soap.wsdl.merge", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("workspace", Set.of()));

    @Test
    void hasExactlyTheArrowsThatAreDrawn() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> arrows = found.computeIfAbsent(room(type), room -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith("io.serai."))
                    .map(ArchitectureTest::room)
                    .filter(target -> !target.equals(room(type)))
                    .forEach(arrows::add);
        }
        assertThat(found).isEqualTo(new TreeMap<>(sorted(ARROWS)));
    }

    @Test
    void hasNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.serai.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void namesNoPackageAfterNothing() {
        List<String> empty = List.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "misc");
        assertThat(CLASSES)
                .extracting((Function<JavaClass, String>) JavaClass::getPackageName)
                .noneMatch(name -> empty.contains(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** The package below io.serai. */
    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^io\\.serai\\.", "");
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        arrows.forEach((from, to) -> sorted.put(from, to.stream().collect(toCollection(TreeSet::new))));
        return sorted;
    }
}
