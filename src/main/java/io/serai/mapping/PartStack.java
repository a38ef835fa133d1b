package io.serai.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The parts of the objects that are open, in the order in which they come, one object upon the other. */
final class PartStack {
    private final XmlOutput xml;
    private long[] parts = new long[64];
    private int top;

    PartStack(XmlOutput xml) {
        this.xml = xml;
    }

    /** Opens an object whose start tag is written but for its attributes. */
    ObjectParts open(ObjectShape shape) {
        return new ObjectParts(shape);
    }

    /** The parts of one object, which are put into the order of the contract in the end. */
    final class ObjectParts {
        private final Field[] fields;
        private final int inTag;
        private final int from = top;
        private int next;
        private int last = -2;
        private boolean ordered = true;
        private boolean tagEnded;

        private ObjectParts(ObjectShape shape) {
            this.fields = shape.fields;
            this.inTag = shape.inTag();
        }

        /** The field that follows the last one; null when there is none that clients may send. */
        @Nullable
        Field expected() {
            return next < fields.length && !fields[next].isHidden() ? fields[next] : null;
        }

        /**
         * Begins the part of a field.
         *
         * @param names whose prefixes the start tag has to declare, or null
         */
        void begin(Field field, @Nullable QualifiedNames names) {
            if (!tagEnded && field.index >= inTag) {
                tagEnded = true;
                push(2 * inTag - 1);
                if (names != null) {
                    names.declare(xml);
                }
                xml.raw('>');
            }
            push(2 * field.index);
            next = field.index + 1;
        }

        private void push(int rank) {
            if (top == parts.length) {
                parts = Arrays.copyOf(parts, top * 2);
            }
            parts[top++] = (long) (rank + 1) << 32 | xml.length();
            ordered &= rank > last;
            last = rank;
        }

        /** Ends the object. */
        void close(byte[] endTag) {
            if (!ordered) {
                xml.order(parts, from, top);
            }
            top = from;
            if (tagEnded) {
                xml.raw(endTag);
            } else {
                xml.raw("/>");
            }
        }
    }
}
