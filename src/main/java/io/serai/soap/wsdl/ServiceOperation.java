package io.serai.soap.wsdl;

import java.util.List;
import javax.wsdl.Message;
import javax.wsdl.Part;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a port, as its binding says it is called.
 *
 * @param version of SOAP, {@code 1.1} or {@code 1.2}
 * @param rpc whether the style is rpc; otherwise document
 * @param documentation for people, or empty
 * @param output null for an operation without an answer
 */
record ServiceOperation(
        String name,
        String portType,
        String version,
        String action,
        boolean rpc,
        String documentation,
        Body input,
        @Nullable Body output,
        List<Fault> faults) {

    /**
     * A message of the operation.
     *
     * @param namespace of the wrapper of rpc
     * @param parts of the body
     */
    record Body(Message message, String namespace, List<Part> parts, List<Header> headers) {}

    /** A part that stands in the SOAP header. */
    record Header(Part part) {}

    /** A fault, with the element of its detail. */
    record Fault(String name, Part part) {}
}
