package io.serai.soap.wsdl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.wsdl.Binding;
import javax.wsdl.Port;
import javax.wsdl.extensions.mime.MIMEContent;
import javax.wsdl.extensions.mime.MIMEMultipartRelated;
import javax.wsdl.extensions.mime.MIMEPart;
import javax.wsdl.extensions.soap.SOAPAddress;
import javax.wsdl.extensions.soap.SOAPBinding;
import javax.wsdl.extensions.soap.SOAPBody;
import javax.wsdl.extensions.soap.SOAPFault;
import javax.wsdl.extensions.soap.SOAPHeader;
import javax.wsdl.extensions.soap.SOAPOperation;
import javax.wsdl.extensions.soap12.SOAP12Address;
import javax.wsdl.extensions.soap12.SOAP12Binding;
import javax.wsdl.extensions.soap12.SOAP12Body;
import javax.wsdl.extensions.soap12.SOAP12Fault;
import javax.wsdl.extensions.soap12.SOAP12Header;
import javax.wsdl.extensions.soap12.SOAP12Operation;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What bindings of SOAP 1.1 and of SOAP 1.2 say, for which the library has types of their own without anything in common. */
final class SoapExtensions {
    private static final String FOREIGN = ".*\\b(soap)?(jms|smtp|mail|mq|tcp|udp|pipe|xmpp|ftp)\\b.*";

    private SoapExtensions() {}

    /**
     * How an operation is called.
     *
     * @param style {@code rpc}, {@code document}, or empty when that of the binding counts
     */
    record Call(String style, String action) {}

    /**
     * How a body, a header or a fault is written.
     *
     * @param namespace of what has none of its own; empty for none
     * @param parts that belong to it; null for all that nothing else has
     */
    record Use(boolean encoded, String namespace, @Nullable List<String> parts) {
        static final Use LITERAL = new Use(false, "", null);

        private static Use of(@Nullable String use, @Nullable String namespace, @Nullable List<?> parts) {
            return new Use(
                    "encoded".equals(use),
                    namespace == null ? "" : namespace,
                    parts == null ? null : parts.stream().map(String::valueOf).toList());
        }
    }

    /** A block of the header, which is a part of a message. */
    record Block(Use use, QName message, String part) {}

    /** The version of SOAP of a binding; null when it is none of SOAP. */
    static @Nullable String version(Binding binding) {
        for (Object extension : binding.getExtensibilityElements()) {
            if (extension instanceof SOAPBinding) {
                return "1.1";
            }
            if (extension instanceof SOAP12Binding) {
                return "1.2";
            }
        }
        return null;
    }

    static boolean isRpc(Binding binding) {
        for (Object extension : binding.getExtensibilityElements()) {
            if (extension instanceof SOAPBinding soap) {
                return "rpc".equals(soap.getStyle());
            }
            if (extension instanceof SOAP12Binding soap) {
                return "rpc".equals(soap.getStyle());
            }
        }
        return false;
    }

    /** What a binding says that its messages go by, or empty. */
    static String transport(Binding binding) {
        for (Object extension : binding.getExtensibilityElements()) {
            if (extension instanceof SOAPBinding soap) {
                return orEmpty(soap.getTransportURI());
            }
            if (extension instanceof SOAP12Binding soap) {
                return orEmpty(soap.getTransportURI());
            }
        }
        return "";
    }

    /** Whether messages go by what is known to be no HTTP: many files have that of HTTP misspelt. */
    static boolean isForeign(Binding binding) {
        return transport(binding).toLowerCase(Locale.ROOT).matches(FOREIGN);
    }

    /** The address of a port, or empty. */
    static String location(Port port) {
        for (Object extension : port.getExtensibilityElements()) {
            if (extension instanceof SOAPAddress soap && soap.getLocationURI() != null) {
                return soap.getLocationURI();
            }
            if (extension instanceof SOAP12Address soap && soap.getLocationURI() != null) {
                return soap.getLocationURI();
            }
        }
        return "";
    }

    static Call call(List<?> extensions) {
        for (Object extension : extensions) {
            if (extension instanceof SOAPOperation soap) {
                return new Call(orEmpty(soap.getStyle()), orEmpty(soap.getSoapActionURI()));
            }
            if (extension instanceof SOAP12Operation soap) {
                return new Call(orEmpty(soap.getStyle()), orEmpty(soap.getSoapActionURI()));
            }
        }
        return new Call("", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** How the body is written. */
    static Use body(List<?> extensions) {
        for (Object extension : flat(extensions)) {
            if (extension instanceof SOAPBody soap) {
                return Use.of(soap.getUse(), soap.getNamespaceURI(), soap.getParts());
            }
            if (extension instanceof SOAP12Body soap) {
                return Use.of(soap.getUse(), soap.getNamespaceURI(), soap.getParts());
            }
        }
        return Use.LITERAL;
    }

    static List<Block> headers(List<?> extensions) {
        List<Block> blocks = new ArrayList<>();
        for (Object extension : flat(extensions)) {
            if (extension instanceof SOAPHeader soap) {
                blocks.add(new Block(
                        Use.of(soap.getUse(), soap.getNamespaceURI(), null), soap.getMessage(), soap.getPart()));
            } else if (extension instanceof SOAP12Header soap) {
                blocks.add(new Block(
                        Use.of(soap.getUse(), soap.getNamespaceURI(), null), soap.getMessage(), soap.getPart()));
            }
        }
        return blocks;
    }

    static Use fault(List<?> extensions) {
        for (Object extension : extensions) {
            if (extension instanceof SOAPFault soap) {
                return Use.of(soap.getUse(), soap.getNamespaceURI(), null);
            }
            if (extension instanceof SOAP12Fault soap) {
                return Use.of(soap.getUse(), soap.getNamespaceURI(), null);
            }
        }
        return Use.LITERAL;
    }

    /** The names of the parts that stand beside the envelope. */
    static Set<String> attachments(List<?> extensions) {
        Set<String> names = new HashSet<>();
        for (Object extension : extensions) {
            if (extension instanceof MIMEMultipartRelated multipart) {
                for (Object part : multipart.getMIMEParts()) {
                    ((List<?>) ((MIMEPart) part).getExtensibilityElements())
                            .stream()
                                    .filter(MIMEContent.class::isInstance)
                                    .forEach(content -> names.add(((MIMEContent) content).getPart()));
                }
            }
        }
        return names;
    }

    /** Of a multipart message the first part is the envelope. */
    private static List<Object> flat(List<?> extensions) {
        List<Object> all = new ArrayList<>();
        for (Object extension : extensions) {
            if (extension instanceof MIMEMultipartRelated multipart) {
                Object root = multipart.getMIMEParts().isEmpty()
                        ? null
                        : multipart.getMIMEParts().get(0);
                if (root instanceof MIMEPart part) {
                    ((List<?>) part.getExtensibilityElements()).forEach(all::add);
                }
            } else {
                all.add(extension);
            }
        }
        return all;
    }
}
