package io.serai.soap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.Samples;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.serai.problem.Problem;
import io.serai.problem.ProblemWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Writes the Fault of a sample (SOAP 1.1, section 4.4; SOAP 1.2 part 1, section 5.4), and the problem it becomes. */
final class SampleFault {
    private SampleFault() {}

    static void write(SoapVersion version, DeclaredFault fault, Samples samples, XmlOutput xml) throws IOException {
        boolean old = version == SoapVersion.V1_1;
        xml.raw(
                old
                        ? "<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>"
                        : "<soapenv:Fault><soapenv:Code><soapenv:Value>soapenv:Receiver</soapenv:Value></soapenv:Code>"
                                + "<soapenv:Reason><soapenv:Text xml:lang=\"en\">");
        xml.text(fault.name());
        xml.raw(old ? "</faultstring><detail>" : "</soapenv:Text></soapenv:Reason><soapenv:Detail>");
        detail(fault, samples, xml);
        xml.raw(old ? "</detail></soapenv:Fault>" : "</soapenv:Detail></soapenv:Fault>");
    }

    private static void detail(DeclaredFault fault, Samples samples, XmlOutput xml) throws IOException {
        Mapping mapping = fault.mapping();
        if (mapping == null) {
            XmlName name = Objects.requireNonNull(fault.element());
            xml.raw("<f:" + name.local() + " xmlns:f=\"");
            xml.text(name.namespace());
            xml.raw("\"/>");
            return;
        }
        try (JsonParser json = SafeJson.mapper().treeAsTokens(SampleMessages.value(mapping, samples))) {
            json.nextToken();
            Envelope.refuse(mapping.toXml(json, xml));
        }
    }

    /** The body that clients get, without what is another one at each request. */
    static JsonNode problem(Problem problem) throws IOException {
        byte[] written = new ProblemWriter(Optional.empty()).write(problem, null, "", "");
        ObjectNode json = (ObjectNode) SafeJson.mapper().readTree(written);
        json.remove("requestId");
        json.remove("traceId");
        return json;
    }
}
