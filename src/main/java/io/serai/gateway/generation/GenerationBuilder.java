package io.serai.gateway.generation;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.serai.backend.Backends;
import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.exchange.Operation;
import io.serai.gateway.camel.HandOffs;
import io.serai.gateway.camel.PlatformEngine;
import io.serai.gateway.camel.RouteContext;
import io.serai.gateway.camel.RouteFiles;
import io.serai.gateway.camel.RouteSetup;
import io.serai.gateway.camel.RouteStarter;
import io.serai.gateway.lint.LintContext;
import io.serai.gateway.lint.OperationRoutes;
import io.serai.gateway.lint.Reasons;
import io.serai.gateway.lint.RouteLint;
import io.serai.gateway.lint.RouteModel;
import io.serai.gateway.lint.StylesheetCheck;
import io.serai.mapping.ContractMappings;
import io.serai.mapping.SchemaLint;
import io.serai.problem.ProblemWriter;
import io.serai.soap.BreachMetrics;
import io.serai.soap.SoapContracts;
import io.serai.soap.SoapOperations;
import io.serai.telemetry.RequestMetrics;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Layout;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a generation from a workspace: whole, or not at all and with findings. Start-up, reload and {@code check} run
 * this same code; nothing of the process changes by it, and nothing acts before {@link Generation#begin}.
 */
public final class GenerationBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationBuilder.class);

    private final Workspace workspace;
    private final ConfigurationDigest.Files digest;
    private final ProcessState process;
    private final LoadedSettings settings;
    private final Findings findings;

    /**
     * A builder for one generation.
     *
     * @param digest of the files, taken before the settings were read from them
     */
    public GenerationBuilder(
            Workspace workspace,
            ConfigurationDigest.Files digest,
            ProcessState process,
            LoadedSettings settings,
            Findings findings) {
        this.workspace = workspace;
        this.digest = digest;
        this.process = process;
        this.settings = settings;
        this.findings = findings;
    }

    /** The generation, ready to serve; empty when there are errors among the findings. */
    public Optional<Generation> build() {
        Findings ofContracts = new Findings();
        ContractSet set = new ContractSet(workspace, ofContracts);
        CompletableFuture<List<Contract>> contracts = CompletableFuture.supplyAsync(set::read);
        Backends backends = process.pools().prepare(settings.values().backend());
        GenerationResources resources = null;
        try {
            resources = open(backends);
            RouteFiles files = load(resources.routes().camel());
            List<Contract> read = contracts.join();
            findings.addAll(ofContracts.list());
            Optional<Generation> built = assemble(resources, read, set.incomplete(), files, backends);
            if (built.isPresent()) {
                resources = null;
            }
            return built;
        } catch (Exception e) {
            LOG.debug("the build failed", e);
            findings.add(Finding.of(Rule.ROUTE_START, Position.of("routes"), Reasons.of(e)));
            return Optional.empty();
        } finally {
            if (resources != null) {
                resources.close();
                process.pools().retire(backends);
            }
        }
    }

    private GenerationResources open(Backends backends) {
        LibraryLoader library = LibraryLoader.of(workspace);
        PlatformEngine platform = new PlatformEngine(
                process.vertx(),
                process.workers(),
                settings.values().http().maxBody().bytes());
        PrometheusMeterRegistry routeMeters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        RouteContext routes = new RouteContext(new RouteSetup(
                "serai",
                workspace,
                library.classLoader(),
                process.vertx(),
                backends,
                platform,
                routeMeters,
                process.javaCode(),
                settings.placeholders(),
                ProblemWriter.at(settings.values().http().publicUrl()),
                settings.forCamel(false),
                settings.forCamel(true)));
        GenerationResources resources = new GenerationResources(library, routes, platform, routeMeters);
        routes.init();
        return resources;
    }

    private RouteFiles load(DefaultCamelContext camel) {
        RouteFiles files = new RouteFiles(workspace, camel, findings);
        boolean java = settings.values().routes().java() == RouteSettings.Switch.ON;
        if (!java && !workspace.javaRoutes().isEmpty()) {
            findings.add(Finding.of(
                            Rule.ROUTE_JAVA,
                            Position.of(workspace.name(workspace.javaRoutes().get(0))),
                            "Java routes are switched off")
                    .expecting("expected serai.routes.java=on, or no Java files in routes/"));
        }
        files.load(java);
        Layout.check(workspace, findings);
        StylesheetCheck.check(workspace, findings);
        return files;
    }

    private Optional<Generation> assemble(
            GenerationResources resources,
            List<Contract> contracts,
            Set<String> incomplete,
            RouteFiles files,
            Backends backends)
            throws Exception {
        DefaultCamelContext camel = resources.routes().camel();
        bindContracts(camel, contracts);
        List<RouteDefinition> definitions = new ArrayList<>(camel.getRouteDefinitions());
        camel.removeRouteDefinitions(definitions);
        RouteModel own = new RouteModel(camel, definitions);
        OperationRoutes operations =
                new OperationRoutes(contracts, incomplete, own, files.sources().lost());
        definitions.addAll(new UnroutedOperations(settings, camel, findings).routes(contracts, operations));
        RouteModel model = new RouteModel(camel, definitions);
        LintContext lint = new LintContext(
                workspace,
                camel,
                model,
                contracts,
                files.sources(),
                settings.backendNames(findings),
                settings.backendsWithCredentials(findings),
                settings.values().components().allow(),
                findings);
        RouteLint.check(lint, operations);
        RouteStarter starter = new RouteStarter(camel);
        resources.routes().start();
        new HandOffs(camel, model, process.workers()).insert(operationNames(contracts));
        starter.start(model, lint);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        List<Served> served = new Serving(process, settings.values(), camel, model, resources.platform()).of(contracts);
        return Optional.of(new Generation(
                ConfigurationDigest.of(digest, settings.sources()),
                settings.values(),
                contracts,
                served,
                GenerationPages.of(contracts, camel),
                backends,
                resources,
                starter,
                new RequestMetrics(process.meters(), "", "", "")));
    }

    private void bindContracts(DefaultCamelContext camel, List<Contract> contracts) {
        contracts.forEach(contract -> new SchemaLint(contract.source(), contract.document(), findings).check());
        SoapContracts soap = new SoapContracts(findings);
        contracts.forEach(contract -> soap.add(contract.source(), contract.document(), contract.operations()));
        ContractMappings mappings = new ContractMappings();
        contracts.forEach(contract -> mappings.add(contract.api(), contract.document(), contract::resolve));
        camel.getRegistry().bind("serai-soap", SoapOperations.class, soap.operations());
        camel.getRegistry().bind("serai-mappings", ContractMappings.class, mappings);
        camel.getRegistry().bind("serai-soap-metrics", BreachMetrics.class, new BreachMetrics(process.meters()));
        camel.getRegistry().bind("serai-workers", ExecutorService.class, process.workers());
    }

    private static List<String> operationNames(List<Contract> contracts) {
        return contracts.stream()
                .flatMap(contract -> contract.served().stream())
                .map(Operation::name)
                .toList();
    }
}
