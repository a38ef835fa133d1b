package io.serai.gateway.camel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.gateway.lint.LostText;
import io.serai.gateway.lint.Reasons;
import io.serai.mapping.SafeJson;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.BeanModelHelper;

/** Finds the beans: entries of YAML files that Camel could not make; it puts them off and does not say so. */
final class BeanEntries {
    private BeanEntries() {}

    static void check(SourceTree tree, CamelContext camel, LostText lost, Findings findings) {
        for (int i = 0; i < tree.root().size(); i++) {
            JsonNode beans = tree.root().path(i).path("beans");
            for (int j = 0; j < beans.size(); j++) {
                String pointer = "/" + i + "/beans/" + j;
                String name = beans.path(j).path("name").asText();
                if (!name.isEmpty() && camel.getRegistry().lookupByName(name) == null) {
                    explain(tree, pointer, camel).ifPresent(findings::add);
                    lost.add(name);
                }
            }
        }
    }

    private static Optional<Finding> explain(SourceTree tree, String pointer, CamelContext camel) {
        JsonNode bean = tree.root().at(pointer);
        String type = bean.path("type").asText().replaceFirst("^#class:", "");
        if (type.matches("[\\w.$]+") && camel.getClassResolver().resolveClass(type) == null) {
            return Optional.of(
                    Finding.of(Rule.BEAN_MISSING, tree.inside(pointer + "/type", 0), "there is no class '" + type + "'")
                            .expecting("expected one of the Java platform, Serai, lib/ or the Java routes"));
        }
        BeanFactoryDefinition<?> definition = new BeanFactoryDefinition<>();
        definition.setName(bean.path("name").asText());
        definition.setType(type.startsWith("#") ? type : "#class:" + type);
        definition.setProperties(SafeJson.mapper().convertValue(bean.path("properties"), new TypeReference<>() {}));
        try {
            Map<String, Object> properties = definition.getProperties();
            definition.setProperties(properties == null ? Map.of() : properties);
            BeanModelHelper.newInstance(definition, camel);
            return Optional.empty();
        } catch (PropertyBindingException e) {
            String property = e.getPropertyName();
            return Optional.of(Finding.of(
                            Rule.BEAN_MISSING,
                            tree.at(pointer + "/properties/" + property),
                            "property '" + property + "' of bean '" + definition.getName() + "' cannot be set")
                    .expecting("expected a property that '" + type + "' has, with a value of its kind"));
        } catch (Exception e) {
            return Optional.of(Finding.of(
                    Rule.BEAN_MISSING,
                    tree.at(pointer + "/name"),
                    "bean '" + definition.getName() + "' cannot be made: " + Reasons.of(e)));
        }
    }
}
