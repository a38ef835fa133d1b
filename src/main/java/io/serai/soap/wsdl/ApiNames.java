package io.serai.soap.wsdl;

import io.serai.mapping.KebabCase;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the APIs of one import: the first like the service, others of it by their port types as well. */
final class ApiNames {
    private final @Nullable String given;
    private final Set<String> taken = new HashSet<>();

    /** Names for an import; null to name them like the services. */
    ApiNames(@Nullable String given) {
        this.given = given;
    }

    /** The next one. */
    String of(Ports.Chosen port) {
        String base = given == null ? brief(port.service()) : given;
        if (taken.add(base)) {
            return base;
        }
        String wanted = base + '-' + brief(port.portType().getQName().getLocalPart());
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + '-' + i;
        }
        return name;
    }

    private static String brief(String service) {
        String name = KebabCase.of(service, "service")
                .replaceFirst("-?(web)?-?service$", "")
                .toLowerCase(Locale.ROOT);
        return name.matches("[a-z][a-z0-9-]*") ? name : "api-" + name;
    }
}
