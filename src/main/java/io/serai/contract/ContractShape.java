package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks that the objects of a contract have the members OpenAPI 3.0.4 and 3.1.1 give them. Schemas are left to the
 * schema compiler: any keyword may occur in them.
 */
final class ContractShape {
    /** Type name to "member:type" pairs; {@code [T]} is an array of T, {@code {T}} a map of T. */
    private static final Map<String, Map<String, String>> TYPES = new LinkedHashMap<>();

    static {
        define(
                "Document",
                "openapi:text info:Info jsonSchemaDialect:text servers:[Server] paths:{PathItem}"
                        + " webhooks:{PathItem} components:Components security:[any] tags:[Tag] externalDocs:Docs");
        define(
                "Info",
                "title:text summary:text description:text termsOfService:text contact:any license:any"
                        + " version:text");
        define("Server", "url:text description:text variables:{ServerVariable} name:text");
        define("ServerVariable", "enum:[text] default:text description:text");
        define("Docs", "description:text url:text");
        define("Tag", "name:text description:text externalDocs:Docs summary:text parent:text kind:text");
        define(
                "Components",
                "schemas:{any} responses:{Response} parameters:{Parameter} examples:{Example}"
                        + " requestBodies:{Body} headers:{Header} securitySchemes:{any} links:{any} callbacks:{any}"
                        + " pathItems:{PathItem} mediaTypes:{Media}");
        define(
                "PathItem",
                "summary:text description:text servers:[Server] parameters:[Parameter] get:Operation"
                        + " put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation"
                        + " trace:Operation");
        define(
                "Operation",
                "tags:[text] summary:text description:text externalDocs:Docs operationId:text"
                        + " parameters:[Parameter] requestBody:Body responses:{Response} callbacks:{any} deprecated:switch"
                        + " security:[any] servers:[Server]");
        define(
                "Parameter",
                "name:text in:text description:text required:switch deprecated:switch"
                        + " allowEmptyValue:switch style:text explode:switch allowReserved:switch schema:any example:any"
                        + " examples:{Example} content:{Media}");
        define(
                "Header",
                "description:text required:switch deprecated:switch allowEmptyValue:switch style:text"
                        + " explode:switch allowReserved:switch schema:any example:any examples:{Example} content:{Media}");
        define("Body", "description:text content:{Media} required:switch");
        define("Response", "description:text headers:{Header} content:{Media} links:{any} summary:text");
        define("Media", "schema:any itemSchema:any example:any examples:{Example} encoding:{Encoding}");
        define("Encoding", "contentType:text headers:{Header} style:text explode:switch allowReserved:switch");
        define(
                "Example",
                "summary:text description:text value:any externalValue:text dataValue:any" + " serializedValue:text");
    }

    private final SourceTree source;
    private final Findings findings;

    ContractShape(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Checks the file as it was written, before references are followed. */
    void check() {
        checkObject(source.root(), "Document", "");
    }

    private static void define(String type, String members) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String member : members.split(" ")) {
            byName.put(member.substring(0, member.indexOf(':')), member.substring(member.indexOf(':') + 1));
        }
        TYPES.put(type, byName);
    }

    private void check(JsonNode node, String type, String pointer) {
        if (type.startsWith("[")) {
            if (expect(node.isArray(), "a list", pointer)) {
                for (int i = 0; i < node.size(); i++) {
                    check(node.get(i), type.substring(1, type.length() - 1), pointer + "/" + i);
                }
            }
        } else if (type.startsWith("{")) {
            if (expect(node.isObject(), "an object", pointer)) {
                node.properties().forEach(member -> {
                    if (!member.getKey().startsWith("x-")) {
                        check(
                                member.getValue(),
                                type.substring(1, type.length() - 1),
                                pointer + "/" + Pointers.escape(member.getKey()));
                    }
                });
            }
        } else if (type.equals("text")) {
            expect(node.isTextual(), "a text", pointer);
        } else if (type.equals("switch")) {
            expect(node.isBoolean(), "true or false", pointer);
        } else if (TYPES.containsKey(type) && expect(node.isObject(), "an object", pointer)) {
            checkObject(node, type, pointer);
        }
    }

    private void checkObject(JsonNode node, String type, String pointer) {
        if (node.has("$ref")) {
            return;
        }
        Map<String, String> members = TYPES.getOrDefault(type, Map.of());
        node.properties().forEach(member -> {
            String name = member.getKey();
            String below = pointer + "/" + Pointers.escape(name);
            String memberType = members.get(name);
            if (memberType != null) {
                check(member.getValue(), memberType, below);
            } else if (!name.startsWith("x-")) {
                findings.add(Finding.of(Rule.CONTRACT_KEY_UNKNOWN, source.at(below), "unknown key '" + name + "'")
                        .expecting("expected a key of OpenAPI, or one that starts with x-")
                        .suggesting(name, members.keySet()));
            }
        });
    }

    private boolean expect(boolean holds, String what, String pointer) {
        if (!holds) {
            String name = Pointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
            findings.add(Finding.of(Rule.CONTRACT_SHAPE, source.at(pointer), "'" + name + "' is of the wrong kind")
                    .expecting("expected " + what));
        }
        return holds;
    }
}
