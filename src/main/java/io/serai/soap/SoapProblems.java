package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.SafeJson;
import io.serai.problem.Problem;
import io.serai.problem.ProblemType;
import java.util.List;

/** The problem for a fault, by the table of the contract, and otherwise by its code (docs/soap.md). */
final class SoapProblems {
    private static final List<SoapFault.Entry> UNDECLARED = List.of(SoapFault.Entry.NOTHING);

    private SoapProblems() {}

    static Problem of(SoapFault fault, SoapOperation operation) {
        if (fault.isOfSecurity()) {
            return Problem.of(ProblemType.BACKEND_ANSWER_INVALID);
        }
        for (DeclaredFault declared : operation.faults()) {
            for (SoapFault.Entry entry : fault.entries().isEmpty() ? UNDECLARED : fault.entries()) {
                if (declared.matches(entry.element(), entry.content())) {
                    return declared(declared, fault.text(), entry.content());
                }
            }
        }
        return fault.isOfSender()
                ? Problem.of(ProblemType.INVALID_REQUEST, fault.text())
                : Problem.of(ProblemType.BACKEND_ANSWER_INVALID);
    }

    /** The problem for something that the contract declares. */
    static Problem declared(DeclaredFault declared, String text, JsonNode content) {
        String name = declared.type().replaceFirst("^/problems/", "");
        String detail = declared.detail().isEmpty() ? declared.hidesText() ? "" : text : declared.detail();
        Problem problem = Problem.of(name, declared.name().isEmpty() ? name : declared.name(), declared.status())
                .withDetail(detail);
        if (content.isMissingNode() || declared.name().isEmpty()) {
            return problem;
        }
        ObjectNode member = SafeJson.mapper().createObjectNode();
        member.set(declared.name(), content);
        return problem.withExtra("fault", member);
    }
}
