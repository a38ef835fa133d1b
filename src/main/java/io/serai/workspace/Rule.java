package io.serai.workspace;

import static io.serai.workspace.Severity.ERROR;
import static io.serai.workspace.Severity.WARNING;

import java.util.Locale;

/** Everything that can be found wrong in a workspace. The ids are stable; docs/findings.md is generated from this list. */
public enum Rule {
    // The workspace and its settings.
    WORKSPACE_MISSING(ERROR, "The workspace folder cannot be read"),
    WORKSPACE_EMPTY(WARNING, "The workspace has nothing to serve"),
    FILE_UNREADABLE(ERROR, "A file of the workspace cannot be read"),
    WORKSPACE_ESCAPE(ERROR, "A file outside the workspace is named where only files inside it may be"),
    WORKSPACE_NAME(WARNING, "A file is not named as its folder asks and is left out"),
    SETTING_SYNTAX(ERROR, "A line of a properties file is not a setting"),
    SETTING_UNKNOWN(ERROR, "A setting with the prefix serai. is not known"),
    SETTING_VALUE(ERROR, "The value of a setting is not of its type or range"),
    SETTING_MISSING(ERROR, "A setting that has no default is missing"),
    SETTING_FORBIDDEN(ERROR, "A Camel setting would open a server, a reload or a console beside the gateway"),
    SETTING_ENVIRONMENT(WARNING, "A variable SERAI_... of the environment is close to a setting but matches none"),
    SETTING_RESTART(WARNING, "A changed setting needs a restart of the process"),
    SECRET_MISSING(ERROR, "A secret that is named cannot be read"),
    PLACEHOLDER_UNRESOLVED(ERROR, "A placeholder has no value"),

    // Contracts.
    YAML_SYNTAX(ERROR, "A file is not YAML or JSON"),
    CONTRACT_VERSION(ERROR, "A contract is of a version of OpenAPI that is not supported"),
    CONTRACT_SHAPE(ERROR, "A part of a contract is not of the form OpenAPI asks for"),
    CONTRACT_KEY_UNKNOWN(WARNING, "A key of a contract is not known to OpenAPI"),
    CONTRACT_NAME(ERROR, "The name of a contract or operation is not usable"),
    CONTRACT_REFERENCE(ERROR, "A $ref of a contract leads nowhere"),
    CONTRACT_SERVER(ERROR, "The server address of a contract is not usable as a base path"),
    CONTRACT_SECURITY(ERROR, "A contract asks for security that is not enforced yet"),
    CONTRACT_RESERVED(ERROR, "A contract claims a path that the gateway serves itself"),
    CONTRACT_CLASH(ERROR, "Two contracts claim the same host, base path and version"),
    OPERATION_ID_MISSING(ERROR, "An operation has no operationId"),
    OPERATION_ID_DUPLICATE(ERROR, "Two operations of a contract share an operationId"),
    OPERATION_CLASH(ERROR, "Two operations of a contract match the same requests"),
    OPERATION_PARAMETER(ERROR, "A path parameter and the path template do not fit together"),
    VENDOR_KEY(ERROR, "The value of a vendor key is not usable"),

    // How messages are mapped.
    MAPPING_KEY(ERROR, "A key of the mapping is not known"),
    MAPPING_NAME(ERROR, "A schema of a message names a property that is not there"),
    MAPPING_POINTER(ERROR, "A JSON Pointer leads nowhere in a message"),
    MAPPING_AMBIGUOUS(WARNING, "A schema leaves open what is written"),
    SOAP_PARAMETER(ERROR, "A parameter of a SOAP operation has no place in its input"),
    SOAP_PARAMETER_TWICE(WARNING, "A property of the input is filled by a parameter and by the body"),

    // Routes.
    ROUTE_SYNTAX(ERROR, "A route file cannot be read by Camel"),
    ROUTE_STEP_UNKNOWN(ERROR, "A step of a route is not known to Camel"),
    ROUTE_ID_DUPLICATE(ERROR, "Two routes or steps share an id"),
    ROUTE_FROM_DUPLICATE(ERROR, "Two routes are called by the same name"),
    ROUTE_RESERVED(ERROR, "A platform-http route claims a path that the gateway serves itself"),
    ROUTE_START(ERROR, "A route cannot be started"),
    ROUTE_JAVA(ERROR, "A Java route file cannot be used"),
    ROUTE_REST(ERROR, "Camel's rest: is used where a contract belongs"),
    COMPONENT_UNKNOWN(ERROR, "A component is not known or its jar is missing"),
    COMPONENT_UNLISTED(ERROR, "A component is used that serai.components.allow does not list"),
    OPTION_UNKNOWN(ERROR, "An option of an endpoint is not known"),
    OPTION_VALUE(ERROR, "The value of an endpoint option is not usable"),
    EXPRESSION(ERROR, "An expression cannot be compiled"),
    BEAN_MISSING(ERROR, "A bean that a route names is not there"),
    STYLESHEET_MISSING(ERROR, "A stylesheet that a route names is not there"),
    STYLESHEET_COMPILE(ERROR, "A stylesheet does not compile"),
    RESOURCE_MISSING(ERROR, "A file that a route names is not there"),
    BACKEND_UNKNOWN(ERROR, "A backend that a route or a case names has no address"),
    SOAP_OPERATION_UNKNOWN(ERROR, "A step names an operation that is none of SOAP"),
    MAPPING_UNKNOWN(ERROR, "A step names a schema or an operation that cannot be mapped"),
    SOAP_CREDENTIALS(ERROR, "A SOAP operation needs credentials that its backend does not have"),
    SOAP_SENSITIVE_PARAMETER(ERROR, "A URL would have a value that is not to be shown"),
    DIRECT_UNKNOWN(ERROR, "A route calls another route that is not there"),
    OPERATION_WITHOUT_ROUTE(ERROR, "An operation of a contract has no route"),
    ROUTE_WITHOUT_OPERATION(ERROR, "A route is named like an operation that no contract has"),
    PROBLEM_UNKNOWN(ERROR, "A step names a problem that is not in the catalogue"),
    PATH_VARIABLE_UNKNOWN(ERROR, "A backend path names a parameter that the operation does not have"),

    // What Camel lets pass and Serai does not.
    HEADER_OF_PARAMETER(ERROR, "A route reads a declared parameter as a header, where it never is"),
    DYNAMIC_URI(ERROR, "A dynamic endpoint is built from what a client sends"),
    CONTROL_HEADER(ERROR, "A Camel control header is set from what a client sends"),
    FOLLOW_REDIRECTS(ERROR, "A call would follow redirects and hand its credentials on"),
    PROXY_PATH(ERROR, "A path that starts with proxy would be an open proxy"),
    INPUT_SOURCE(ERROR, "documentType=InputSource switches the hardening of the XML parser off"),
    MUTE_EXCEPTION(ERROR, "muteException=false would send stack traces to clients"),
    TRUST_ALL(ERROR, "Certificates of a backend are not verified"),
    ADDRESS_LITERAL(WARNING, "An address stands in a route instead of the settings"),
    THROTTLE_QUEUE(WARNING, "A throttle queues what it should refuse"),
    STYLESHEET_READS(WARNING, "A stylesheet reads files outside xslt/"),
    ROUTE_HIDDEN(WARNING, "A contract takes the requests of a platform-http route"),
    ROUTE_UNCOVERED(WARNING, "A platform-http route is not covered by a contract"),

    // Cases.
    CASE_NAME(ERROR, "A case is not named after an operation that clients can call"),
    CASE_KEY_UNKNOWN(ERROR, "A key of a case is not known"),
    CASE_SHAPE(ERROR, "A part of a case is not of the form it should have");

    private final Severity severity;
    private final String title;

    Rule(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    /** The stable id, for example {@code operation-without-route}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** One sentence for people, without full stop. */
    public String title() {
        return title;
    }
}
