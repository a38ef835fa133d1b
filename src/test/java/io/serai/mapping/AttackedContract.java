package io.serai.mapping;

/** A contract of one operation whose messages have a place for each kind of attack. */
public final class AttackedContract {
    /** The text of the file. */
    public static final String YAML = """
            openapi: 3.1.0
            info: {title: Attacked, version: '1'}
            paths:
              /boxes:
                post:
                  operationId: send
                  x-soap:
                    input: {element: Box}
                    output:
                      element: Box
                      headers: [{element: Text, to: 'header:X-Text'}]
                    faults: [{name: Broken, element: Broken, status: 409}]
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
                    '409':
                      description: broken
                      content:
                        application/problem+json:
                          schema:
                            properties:
                              fault: {properties: {Broken: {$ref: '#/components/schemas/Box'}}}
            components:
              schemas:
                Box:
                  type: object
                  properties:
                    rest: {type: object, x-xml-any-attributes: true}
                    n: {type: integer}
                    l: {type: integer, format: int64}
                    ls: {type: string, x-xsd-type: long}
                    d: {type: number, x-xsd-type: decimal}
                    f: {type: number, x-xsd-type: double}
                    u: {anyOf: [{type: integer, format: int32}, {type: boolean}]}
                    list: {type: array, x-xml-list: true, items: {type: integer}}
                    p: {type: string, x-xsd-type: duration}
                    t: {type: string, x-xsd-type: dateTime}
                    x: {type: string, x-xsd-type: hexBinary}
                    b: {type: string, contentEncoding: base64}
                    q: {type: string, x-xsd-type: QName}
                    code: {type: string, x-xml-values: {'01': open, '02': shut}}
                    s: {type: [string, 'null']}
                    many: {type: array, items: {type: integer}}
                    kid: {$ref: '#/components/schemas/Box'}
                    kids: {type: array, items: {$ref: '#/components/schemas/Box'}}
                    o: {}
                    v: {$ref: '#/components/schemas/AnyGeneral'}
                    mix:
                      type: object
                      properties:
                        content: {type: array, x-xml-mixed: nodes, items: {anyOf: [{type: string}, {type: object}]}}
                    open: {type: array, x-xml-any: nodes, items: {type: object}}
                AnyGeneral:
                  oneOf: [{$ref: '#/components/schemas/General'}, {$ref: '#/components/schemas/Special'}]
                  discriminator:
                    propertyName: $type
                    mapping: {General: '#/components/schemas/General', Special: '#/components/schemas/Special'}
                General:
                  type: object
                  x-xml-type: General
                  properties: {s: {type: string}}
                Special:
                  type: object
                  x-xml-type: Special
                  properties:
                    s: {type: string}
                    v: {$ref: '#/components/schemas/AnyGeneral'}
                    many: {type: array, items: {type: integer}}
            """;

    private AttackedContract() {}
}
