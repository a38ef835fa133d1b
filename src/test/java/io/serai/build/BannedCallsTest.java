package io.serai.build;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import java.lang.reflect.AccessibleObject;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;

/** Calls that have one right place, or none. */
@AnalyzeClasses(packages = "io.serai", importOptions = DoNotIncludeTests.class)
class BannedCallsTest {
    private static final List<Class<?>> XML_FACTORIES = List.of(
            XMLInputFactory.class,
            DocumentBuilderFactory.class,
            SAXParserFactory.class,
            TransformerFactory.class,
            SchemaFactory.class,
            XPathFactory.class);

    @ArchTest
    static final ArchRule STANDARD_STREAMS_ARE_WRITTEN_BY_CLI_AND_TELEMETRY = noClasses()
            .that()
            .resideOutsideOfPackages("io.serai.cli", "io.serai.telemetry")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("standard output has one access-log line for each request and nothing else");

    @ArchTest
    static final ArchRule LOGS_GO_THROUGH_SLF4J =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule NOTHING_OPENS_WHAT_IS_PRIVATE = noClasses()
            .should()
            .callCodeUnitWhere(describe(
                    "setAccessible is called",
                    call -> call.getTargetOwner().isAssignableTo(AccessibleObject.class)
                            && List.of("setAccessible", "trySetAccessible").contains(call.getName())));

    /** StylesheetErrors compiles stylesheets of the workspace, which are code, with Saxon itself. */
    @ArchTest
    static final ArchRule XML_PARSERS_ARE_HARDENED = noClasses()
            .that()
            .doNotBelongToAnyOf(SafeXml.class)
            .and()
            .doNotHaveFullyQualifiedName("io.serai.gateway.lint.StylesheetErrors")
            .should()
            .callCodeUnitWhere(makesOneOf(XML_FACTORIES))
            .because("SafeXml refuses DTDs and external entities");

    /** ProblemWriter and JsonReport only write. */
    @ArchTest
    static final ArchRule JSON_PARSERS_ARE_LIMITED = noClasses()
            .that()
            .doNotBelongToAnyOf(SafeJson.class)
            .and()
            .doNotHaveFullyQualifiedName("io.serai.problem.ProblemWriter")
            .and()
            .doNotHaveFullyQualifiedName("io.serai.cli.JsonReport")
            .should()
            .callCodeUnitWhere(makesOneOf(List.of(ObjectMapper.class)))
            .because("SafeJson limits depth and numbers, and refuses duplicate names");

    /** Calls of constructors, builders and static factory methods of these types, but not of what a made one does. */
    private static DescribedPredicate<JavaCall<?>> makesOneOf(List<Class<?>> types) {
        return describe(
                "one of " + types + " is made",
                call -> types.stream().anyMatch(call.getTargetOwner()::isAssignableTo)
                        && call.getName().matches("<init>|builder|new(Default|NS)?\\w*(Instance|Factory)"));
    }
}
