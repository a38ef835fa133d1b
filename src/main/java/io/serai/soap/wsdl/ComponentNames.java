package io.serai.soap.wsdl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** Names in {@code components/schemas} for the types and elements of XML Schema: the local ones, as long as these differ. */
final class ComponentNames {
    private final Map<String, String> byThing = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Names that mean something else in every contract. */
    ComponentNames(Set<String> reserved) {
        taken.addAll(reserved);
    }

    /** The name of a type. */
    String ofType(QName type) {
        return of("type " + type, type.getLocalPart());
    }

    /** The name for the anonymous type of a global element. */
    String ofElement(QName element) {
        return of("element " + element, element.getLocalPart());
    }

    /** The name for the choice of a type and those derived from it. */
    String ofVariants(QName type) {
        return of("variants " + type, "Any" + capital(type.getLocalPart()));
    }

    private String of(String thing, String local) {
        return byThing.computeIfAbsent(thing, t -> free(local.replaceAll("[^A-Za-z0-9._-]", "_")));
    }

    private String free(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@code GetParcel} as {@code getParcel}, {@code URLList} as {@code urlList}; others as they are. */
    static String camelCase(String name) {
        int upper = 0;
        while (upper < name.length() && Character.isUpperCase(name.charAt(upper))) {
            upper++;
        }
        if (upper == 0) {
            return name;
        }
        boolean wordFollows = upper > 1 && upper < name.length() && Character.isLetter(name.charAt(upper));
        int lower = wordFollows ? upper - 1 : upper;
        return name.substring(0, lower).toLowerCase(java.util.Locale.ROOT) + name.substring(lower);
    }
}
