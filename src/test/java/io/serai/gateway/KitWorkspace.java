package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;

import java.nio.file.Path;

/** A small workspace that many tests use: one API in front of one backend, in the forms routes have. */
final class KitWorkspace {
    private KitWorkspace() {}

    /** Operations that forward, read the answer, run blocking, read parameters, and answer with problems. */
    static Path in(Path folder) {
        write(folder, "openapi/kit.openapi.yaml", CONTRACT);
        write(folder, "routes/kit.camel.yaml", ROUTES);
        return folder;
    }

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Kit, version: '1'}
            servers:
              - url: /kit/v1
            paths:
              /forward/{rest}:
                parameters:
                  - {name: rest, in: path, required: true, schema: {type: string}}
                get:
                  operationId: getForward
                  responses: {'200': {$ref: '#/components/responses/Any'}}
                post:
                  operationId: postForward
                  x-max-body: 2GB
                  requestBody: {content: {'*/*': {}}}
                  responses: {'200': {$ref: '#/components/responses/Any'}}
              /read/{rest}:
                parameters:
                  - {name: rest, in: path, required: true, schema: {type: string}}
                get:
                  operationId: getRead
                  responses: {'200': {$ref: '#/components/responses/Any'}}
              /blocking/{rest}:
                parameters:
                  - {name: rest, in: path, required: true, schema: {type: string}}
                get:
                  operationId: getBlocking
                  responses: {'200': {$ref: '#/components/responses/Any'}}
              /items/{id}:
                get:
                  operationId: getItem
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: tag, in: query, schema: {type: array, items: {type: string}}}
                    - {name: limit, in: query, schema: {type: integer, default: 10}}
                    - {name: X-Tenant, in: header, schema: {type: string}}
                    - {name: session, in: cookie, schema: {type: string}}
                  responses:
                    '200':
                      description: ok
                      headers: {X-Total: {schema: {type: integer}}}
                      content: {application/json: {}}
              /items:
                post:
                  operationId: createItem
                  requestBody: {content: {application/json: {}}}
                  responses: {'201': {description: created, content: {application/json: {}}}}
              /echo:
                post:
                  operationId: postEcho
                  requestBody: {content: {text/plain: {}}}
                  responses: {'200': {description: ok, content: {text/plain: {}}}}
              /gone:
                get:
                  operationId: getGone
                  responses: {default: {description: problem}}
            components:
              responses:
                Any: {description: Any, content: {'*/*': {}}}
            """;

    private static final String ROUTES = """
            - route:
                id: kit-getForward
                from:
                  uri: direct:kit.getForward
                  steps: [{to: {uri: 'backend:main'}}]
            - route:
                id: kit-postForward
                from:
                  uri: direct:kit.postForward
                  steps: [{to: {uri: 'backend:main'}}]
            - route:
                id: kit-getRead
                from:
                  uri: direct:kit.getRead
                  steps:
                    - to: {uri: 'backend:main'}
                    - convertBodyTo: {type: String}
            - route:
                id: kit-getBlocking
                from:
                  uri: direct:kit.getBlocking
                  steps:
                    - loop:
                        expression: {constant: {expression: '1'}}
                        steps: [{to: {uri: 'backend:main'}}]
            - route:
                id: kit-getItem
                from:
                  uri: direct:kit.getItem
                  steps:
                    - setHeader: {name: X-Total, expression: {constant: {expression: '3'}}}
                    - setHeader: {name: X-Undeclared, expression: {constant: {expression: secret}}}
                    - setBody:
                        expression:
                          simple:
                            expression: '{"id":"${variable.id}","limit":${variable.limit},"tags":"${variable.parameters[tag]}","tenant":"${header.X-Tenant}","session":"${variable.session}"}'
            - route:
                id: kit-createItem
                from:
                  uri: direct:kit.createItem
                  steps:
                    - setVariable: {name: sku, expression: {jsonpath: {expression: '$.sku'}}}
                    - to:
                        uri: backend:main/stock/{sku}
                        parameters: {method: PUT, query.source: 'api {sku}'}
            - route:
                id: kit-postEcho
                from:
                  uri: direct:kit.postEcho
                  steps:
                    - log: {message: echo}
            - route:
                id: kit-getGone
                from:
                  uri: direct:kit.getGone
                  steps:
                    - to:
                        uri: problem:item-closed
                        parameters: {status: '410', detail: 'Item of ${variable.operation} is closed', extra.since: '2020'}
            """;
}
