package io.serai.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What the schema of a property says of its place.
 *
 * @param key in JSON
 * @param property its schema, that of the array for an array
 * @param name of the element or attribute, of each item for an array
 * @param wrapper element around the items of an array, or null
 * @param itemsNillable whether items may be null
 */
record FieldFacts(
        String key,
        Field.Place place,
        SchemaView property,
        XmlName name,
        boolean required,
        boolean array,
        @Nullable XmlName wrapper,
        boolean itemsNillable) {}
