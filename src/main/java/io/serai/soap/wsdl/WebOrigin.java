package io.serai.soap.wsdl;

/** A WSDL file at an address. Files of this machine are none of its business. */
record WebOrigin(String start) implements Origin {
    @Override
    public String resolve(String base, String path) {
        return path;
    }

    @Override
    public String whyNot(String address) {
        return address + " is no address of HTTP; expected one in what comes from the network";
    }

    @Override
    public byte[] read(String address, int most) {
        throw new IllegalStateException(whyNot(address));
    }
}
