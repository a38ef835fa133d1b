package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.AggregateDefinition;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.DataFormatDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.MarshalDefinition;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RecipientListDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.UnmarshalDefinition;
import org.jspecify.annotations.Nullable;

/** The beans, classes, data formats and configurations a route names must be there. */
final class BeanRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        checkConfigurations(route, context);
        RouteModel.visit(route, step -> checkStep(route, step, context));
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            if (RouteModel.scheme(resolved).equals("bean")) {
                checkBean(route, step, "uri", RouteModel.remaining(resolved), context);
            }
        });
    }

    private static void checkStep(RouteDefinition route, ProcessorDefinition<?> step, LintContext context) {
        checkBean(route, step, "aggregationStrategy", strategyOf(step), context);
        if (step instanceof ProcessDefinition process) {
            checkBean(route, step, "ref", process.getRef(), context);
        } else if (step instanceof BeanDefinition bean) {
            checkBean(route, step, "ref", bean.getRef(), context);
            checkClass(route, step, "beanType", bean.getBeanType(), context);
        } else if (step instanceof ThrowExceptionDefinition thrown) {
            checkBean(route, step, "ref", thrown.getRef(), context);
            checkClass(route, step, "exceptionType", thrown.getExceptionType(), context);
        } else if (step instanceof CatchDefinition handler) {
            checkClasses(route, step, handler.getExceptions(), context);
        } else if (step instanceof OnExceptionDefinition handler) {
            checkClasses(route, step, handler.getExceptions(), context);
        } else if (step instanceof MarshalDefinition marshal) {
            checkFormat(route, step, marshal.getDataFormatType(), context);
        } else if (step instanceof UnmarshalDefinition unmarshal) {
            checkFormat(route, step, unmarshal.getDataFormatType(), context);
        }
    }

    private static @Nullable String strategyOf(ProcessorDefinition<?> step) {
        if (step instanceof MulticastDefinition multicast) {
            return multicast.getAggregationStrategy();
        }
        if (step instanceof SplitDefinition split) {
            return split.getAggregationStrategy();
        }
        if (step instanceof AggregateDefinition aggregate) {
            return aggregate.getAggregationStrategy();
        }
        if (step instanceof RecipientListDefinition<?> list) {
            return list.getAggregationStrategy();
        }
        if (step instanceof EnrichDefinition enrich) {
            return enrich.getAggregationStrategy();
        }
        return step instanceof PollEnrichDefinition enrich ? enrich.getAggregationStrategy() : null;
    }

    private static void checkBean(
            RouteDefinition route, NamedNode step, String key, @Nullable String reference, LintContext context) {
        String name = context.model().resolved(reference == null ? "" : reference);
        if (name.startsWith("#class:")) {
            checkClass(route, step, key, name.substring("#class:".length()).replaceFirst("[#(].*", ""), context);
            return;
        }
        String bean = name.replaceFirst("^#(bean:)?", "");
        boolean special = bean.isEmpty() || bean.startsWith("type:") || bean.contains("{{") || bean.contains("${");
        if (special || isThere(context.camel(), bean)) {
            return;
        }
        if (context.sources().lost().mentions(bean)) {
            context.accuse(route, step);
        } else {
            Set<String> names = new TreeSet<>(context.camel()
                    .getRegistry()
                    .findByTypeWithName(Object.class)
                    .keySet());
            names.removeIf(known -> known.startsWith("serai-"));
            Finding finding = context.finding(Rule.BEAN_MISSING, step, key, "no bean is named '" + bean + "'")
                    .expecting("expected a class of lib/, a beans: entry or a camel.beans. setting")
                    .suggesting(bean, names);
            context.add(route, finding);
        }
    }

    /** A bean may also be named by its class. */
    private static boolean isThere(CamelContext camel, String bean) {
        return camel.getRegistry().lookupByName(bean) != null
                || bean.contains(".") && camel.getClassResolver().resolveClass(bean) != null;
    }

    private static void checkClasses(
            RouteDefinition route, NamedNode step, @Nullable List<String> names, LintContext context) {
        if (names != null) {
            names.forEach(name -> checkClass(route, step, "exception", name, context));
        }
    }

    private static void checkClass(
            RouteDefinition route, NamedNode step, String key, @Nullable String reference, LintContext context) {
        String name = context.model().resolved(reference == null ? "" : reference);
        boolean known = name.isEmpty() || name.contains("{{");
        if (!known && context.camel().getClassResolver().resolveClass(name) == null) {
            Finding finding = context.finding(Rule.BEAN_MISSING, step, key, "there is no class '" + name + "'")
                    .expecting("expected one of the Java platform, Serai, lib/ or the Java routes");
            context.add(route, finding);
        }
    }

    private static void checkFormat(
            RouteDefinition route, NamedNode step, @Nullable DataFormatDefinition format, LintContext context) {
        if (format == null || format.getDataFormat() != null || format.getDataFormatName() == null) {
            return;
        }
        String name = context.model().resolved(format.getDataFormatName());
        try {
            if (context.camel().resolveDataFormat(name) == null) {
                throw new IllegalArgumentException(name);
            }
        } catch (IllegalArgumentException e) {
            Finding finding = context.finding(
                            Rule.COMPONENT_UNKNOWN, step, name, "the data format '" + name + "' is not there")
                    .expecting("expected its jar in lib/");
            context.add(route, finding);
        }
    }

    private static void checkConfigurations(RouteDefinition route, LintContext context) {
        String ids = context.model().resolved(route.getRouteConfigurationId());
        for (String id : ids.split(",")) {
            String name = id.strip();
            boolean plain = !name.isEmpty() && !name.contains("*") && !name.equals("none") && !name.contains("{{");
            if (plain
                    && !context.configurations().contains(name)
                    && !context.sources().lost().mentions(name)) {
                Finding finding = context.finding(
                                Rule.BEAN_MISSING,
                                route,
                                "routeConfigurationId",
                                "no routeConfiguration has the id '" + name + "'")
                        .expecting("expected a routeConfiguration entry with this id")
                        .suggesting(name, context.configurations());
                context.add(route, finding);
            }
        }
    }
}
