package io.serai.mapping;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.base.GeneratorBase;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What a generator of Jackson is asked for beyond values: numbers of Java are written by their digits, and ready-made
 * texts, which the mapping has none of, are refused.
 */
abstract class ValueGenerator extends GeneratorBase {
    /** Needed by the class above, and by nothing here. */
    private static final IOContext CONTEXT = new IOContext(
            StreamReadConstraints.defaults(),
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.unknown(),
            false);

    ValueGenerator() {
        super(0, null, CONTEXT);
    }

    @Override
    public void writeNumber(int number) throws IOException {
        writeNumber(Integer.toString(number));
    }

    @Override
    public void writeNumber(long number) throws IOException {
        writeNumber(Long.toString(number));
    }

    @Override
    public void writeNumber(BigInteger number) throws IOException {
        writeNumber(number.toString());
    }

    @Override
    public void writeNumber(BigDecimal number) throws IOException {
        writeNumber(number.toString());
    }

    @Override
    public void writeNumber(double number) throws IOException {
        writeNumber(Double.toString(number));
    }

    @Override
    public void writeNumber(float number) throws IOException {
        writeNumber(Float.toString(number));
    }

    @Override
    protected void _releaseBuffers() {
        // There are none that others could use.
    }

    @Override
    protected void _verifyValueWrite(String what) {
        // Values are written where values may stand.
    }

    @Override
    public void writeRawUTF8String(byte[] text, int offset, int count) {
        throw unsupported();
    }

    @Override
    public void writeUTF8String(byte[] text, int offset, int count) {
        throw unsupported();
    }

    @Override
    public void writeRaw(String text) {
        throw unsupported();
    }

    @Override
    public void writeRaw(String text, int offset, int count) {
        throw unsupported();
    }

    @Override
    public void writeRaw(char[] text, int offset, int count) {
        throw unsupported();
    }

    @Override
    public void writeRaw(char c) {
        throw unsupported();
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int offset, int count) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("nothing that is written by the mapping");
    }
}
