package io.serai.soap.wsdl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** WSDL files, folders and archives made to do harm when they are imported. */
final class ImportAttacks {
    private static final String SERVICE = """
            <w:message name='M'><w:part name='p' element='t:Root'/></w:message>
            <w:portType name='P'><w:operation name='Do'><w:input message='t:M'/></w:operation></w:portType>
            <w:binding name='B' type='t:P'><s:binding transport='http://schemas.xmlsoap.org/soap/http'/>
            <w:operation name='Do'><s:operation/><w:input><s:body use='literal'/></w:input></w:operation></w:binding>
            <w:service name='S'><w:port name='P' binding='t:B'><s:address location='http://localhost/'/></w:port></w:service>
            """;

    private static final String ROOT = "<x:element name='Root' type='t:T0'/>";

    private final Path folder;
    private final List<Named> all = new ArrayList<>();

    /** What makes the file or folder to import. */
    private interface Make {
        Path in(Path folder) throws IOException;
    }

    /** An attack by its name. */
    record Named(String name, Path file) {}

    private ImportAttacks(Path folder) throws IOException {
        this.folder = folder;
        documents();
        places();
        archives();
        groups();
        types();
        wide();
        oddities();
    }

    static List<Named> in(Path folder) throws IOException {
        return new ImportAttacks(folder).all;
    }

    private void add(String name, Make make) throws IOException {
        Path own = Files.createDirectories(folder.resolve("a" + all.size()));
        all.add(new Named(name, make.in(own)));
    }

    private void wsdl(String name, String text) throws IOException {
        add(name, own -> Files.writeString(own.resolve("a.wsdl"), text));
    }

    /** A service whose only schema has these components. */
    private void schema(String name, String components) throws IOException {
        wsdl(
                name,
                wsdl("<w:types><x:schema targetNamespace='urn:t' elementFormDefault='qualified'>" + components
                        + "</x:schema></w:types>" + SERVICE));
    }

    static String wsdl(String content) {
        return "<w:definitions targetNamespace='urn:t' xmlns:t='urn:t' xmlns:w='http://schemas.xmlsoap.org/wsdl/'"
                + " xmlns:s='http://schemas.xmlsoap.org/wsdl/soap/' xmlns:x='http://www.w3.org/2001/XMLSchema'>"
                + content
                + "</w:definitions>";
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private void documents() throws IOException {
        wsdl("file entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + wsdl("&x;"));
        wsdl("external DTD", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>" + wsdl(""));
        wsdl(
                "billion laughs",
                "<!DOCTYPE a [<!ENTITY e0 'lol'>"
                        + times(9, i -> "<!ENTITY e" + (i + 1) + " '" + ("&e" + i + ";").repeat(10) + "'>") + "]>"
                        + wsdl("&e9;"));
        wsdl("20,000 levels", wsdl("<w:types>" + "<a>".repeat(20_000)));
        wsdl(
                "types 180 levels deep",
                wsdl("<w:types><x:schema targetNamespace='urn:t'><x:element name='Root'>"
                        + "<x:complexType><x:sequence><x:element name='a'>".repeat(60)
                        + "</x:element></x:sequence></x:complexType>".repeat(60)
                        + "</x:element></x:schema></w:types>" + SERVICE));
        wsdl("documentation of 5 MB", wsdl("<w:documentation>" + "x".repeat(5 << 20) + "</w:documentation>" + SERVICE));
        wsdl("no XML", "PK\u0003\u0004");
        wsdl("nothing", "");
        wsdl(
                "sequences 180 levels deep",
                wsdl("<w:types><x:schema targetNamespace='urn:t'><x:element name='Root'><x:complexType>"
                        + "<x:sequence>".repeat(180) + "</x:sequence>".repeat(180)
                        + "</x:complexType></x:element></x:schema></w:types>" + SERVICE));
    }

    private void place(String name, String location) throws IOException {
        add(name, own -> {
            Path inner = Files.createDirectories(own.resolve("inner"));
            Files.writeString(
                    own.resolve("secret.xsd"),
                    "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'"
                            + " targetNamespace='urn:secret'><x:element name='Root' type='x:string'/></x:schema>");
            return Files.writeString(
                    inner.resolve("a.wsdl"),
                    wsdl("<w:types><x:schema targetNamespace='urn:t'><x:import namespace='urn:secret' schemaLocation='"
                            + location + "'/>" + ROOT + "</x:schema></w:types>"
                            + SERVICE.replace("t:Root", "y:Root' xmlns:y='urn:secret")));
        });
    }

    private void places() throws IOException {
        for (String location : List.of(
                "../secret.xsd",
                "..\\secret.xsd",
                "%2e%2e/secret.xsd",
                "x/../../secret.xsd",
                "file:../secret.xsd",
                "file:///etc/passwd",
                "file://localhost/etc/passwd",
                "/etc/passwd",
                "http://127.0.0.1:9/a.xsd",
                "HTTPS://127.0.0.1:9/a.xsd",
                "ftp://127.0.0.1:9/a.xsd",
                "jar:file:///tmp/a.zip!/a.xsd",
                "//127.0.0.1/share/a.xsd",
                "::bad",
                "a\u00e9%zz?x#y",
                "%00",
                "&#10;",
                "")) {
            place("schema at '" + location + "'", location);
        }
        wsdl(
                "WSDL that imports a remote one",
                wsdl("<w:import namespace='urn:o' location='http://127.0.0.1:9/a.wsdl'/>" + SERVICE));
        wsdl(
                "WSDL that imports from above",
                wsdl("<w:import namespace='urn:o' location='../../a1/a.wsdl'/>" + SERVICE));
        wsdl("WSDL that imports itself", wsdl("<w:import namespace='urn:t' location='a.wsdl'/>" + SERVICE));
        add("two WSDLs that import each other", own -> {
            Files.writeString(own.resolve("b.wsdl"), wsdl("<w:import namespace='urn:t' location='a.wsdl'/>"));
            return Files.writeString(
                    own.resolve("a.wsdl"), wsdl("<w:import namespace='urn:t' location='b.wsdl'/>" + SERVICE));
        });
        add("schemas that include each other", own -> {
            for (int i = 0; i < 10; i++) {
                Files.writeString(
                        own.resolve("s" + i + ".xsd"),
                        "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'"
                                + " targetNamespace='urn:t'>"
                                + times(
                                        10,
                                        j -> "<x:include schemaLocation='s" + j + ".xsd'/>"
                                                + "<x:redefine schemaLocation='s" + j + ".xsd'/>")
                                + "</x:schema>");
            }
            return Files.writeString(
                    own.resolve("a.wsdl"),
                    wsdl("<w:types><x:schema targetNamespace='urn:t'>"
                            + "<x:include schemaLocation='s0.xsd'/></x:schema></w:types>" + SERVICE));
        });
        add("link out of the folder", own -> {
            Path inner = Files.createDirectories(own.resolve("inner"));
            Files.createSymbolicLink(inner.resolve("a.xsd"), Path.of("/etc/passwd"));
            return Files.writeString(
                    inner.resolve("a.wsdl"),
                    wsdl("<w:types><x:schema targetNamespace='urn:t'>"
                            + "<x:include schemaLocation='a.xsd'/></x:schema></w:types>" + SERVICE));
        });
        add("600 files", own -> {
            for (int i = 0; i < 600; i++) {
                Files.writeString(
                        own.resolve("s" + i + ".xsd"),
                        "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'"
                                + " targetNamespace='urn:s" + i + "'><x:import namespace='urn:s" + (i + 1)
                                + "' schemaLocation='s"
                                + (i + 1) + ".xsd'/></x:schema>");
            }
            return Files.writeString(
                    own.resolve("a.wsdl"),
                    wsdl("<w:types><x:schema targetNamespace='urn:t'>"
                            + "<x:import namespace='urn:s0' schemaLocation='s0.xsd'/></x:schema></w:types>" + SERVICE));
        });
    }

    private void zip(String name, String entry, Supplier<String> content, int size) throws IOException {
        add(name, own -> {
            Path file = own.resolve("a.zip");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                zip.putNextEntry(new ZipEntry("a.wsdl"));
                zip.write(content.get().getBytes(StandardCharsets.UTF_8));
                if (!entry.isEmpty()) {
                    zip.putNextEntry(new ZipEntry(entry));
                    byte[] zeros = new byte[1 << 20];
                    for (int i = 0; i < size; i++) {
                        zip.write(zeros);
                    }
                }
            }
            return file;
        });
    }

    private void archives() throws IOException {
        Supplier<String> importing = () -> wsdl("<w:types><x:schema targetNamespace='urn:t'>"
                + "<x:include schemaLocation='b.xsd'/></x:schema></w:types>" + SERVICE);
        zip("archive with a bomb of 300 MB", "b.xsd", importing, 300);
        zip("archive with a path above it", "../b.xsd", importing, 0);
        zip("archive with an absolute path", "/etc/b.xsd", importing, 0);
        zip(
                "archive whose WSDL leads above it",
                "",
                () -> wsdl("<w:types><x:schema targetNamespace='urn:t'>"
                        + "<x:include schemaLocation='../../etc/passwd'/></x:schema></w:types>" + SERVICE),
                0);
        add("archive of 60,000 files", own -> {
            Path file = own.resolve("a.zip");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (int i = 0; i < 60_000; i++) {
                    zip.putNextEntry(new ZipEntry("d" + i + "/a.xsd"));
                }
            }
            return file;
        });
        add("archive that is none", own -> Files.writeString(own.resolve("a.zip"), "PK\u0003\u0004 and so on"));
    }

    private void groups() throws IOException {
        String start = ROOT + "<x:complexType name='T0'><x:sequence><x:group ref='t:g0'/></x:sequence></x:complexType>";
        schema(
                "group that refers to itself",
                start + "<x:group name='g0'><x:sequence><x:group ref='t:g0'/></x:sequence></x:group>");
        schema(
                "groups that refer to each other",
                start + "<x:group name='g0'><x:sequence><x:group ref='t:g1' maxOccurs='9'/></x:sequence></x:group>"
                        + "<x:group name='g1'><x:choice><x:group ref='t:g0'/></x:choice></x:group>");
        schema(
                "groups that double 40 times",
                start
                        + times(
                                40,
                                i -> "<x:group name='g" + i + "'><x:sequence><x:group ref='t:g" + (i + 1)
                                        + "'/><x:group ref='t:g" + (i + 1) + "'/></x:sequence></x:group>")
                        + "<x:group name='g40'><x:sequence><x:element name='a' type='x:string'/></x:sequence></x:group>");
        schema(
                "attribute groups that double 40 times",
                ROOT + "<x:complexType name='T0'><x:attributeGroup ref='t:g0'/></x:complexType>"
                        + times(
                                40,
                                i -> "<x:attributeGroup name='g" + i + "'><x:attributeGroup ref='t:g" + (i + 1)
                                        + "'/><x:attributeGroup ref='t:g" + (i + 1) + "'/></x:attributeGroup>")
                        + "<x:attributeGroup name='g40'><x:attribute name='a'/></x:attributeGroup>");
        schema(
                "attribute group that refers to itself",
                ROOT + "<x:complexType name='T0'><x:attributeGroup ref='t:g0'/></x:complexType>"
                        + "<x:attributeGroup name='g0'><x:attributeGroup ref='t:g0'/></x:attributeGroup>");
        schema(
                "unions that grow tenfold 25 times",
                ROOT
                        + times(
                                25,
                                i -> "<x:simpleType name='T" + i + "'><x:union memberTypes='"
                                        + ("t:T" + (i + 1) + " ").repeat(10) + "'/></x:simpleType>")
                        + "<x:simpleType name='T25'><x:restriction base='x:int'/></x:simpleType>");
        schema(
                "union of itself",
                ROOT + "<x:simpleType name='T0'><x:union memberTypes='t:T0 t:T0 t:T0'/></x:simpleType>");
        schema("list of itself", ROOT + "<x:simpleType name='T0'><x:list itemType='t:T0'/></x:simpleType>");
        schema("restriction of itself", ROOT + "<x:simpleType name='T0'><x:restriction base='t:T0'/></x:simpleType>");
        schema(
                "substitutes of each other",
                "<x:element name='Root' substitutionGroup='t:A' type='x:string'/>"
                        + "<x:element name='A' substitutionGroup='t:Root' type='x:string'/>");
    }

    private static String extended(String name, String base, String content) {
        return "<x:complexType name='" + name + "'><x:complexContent><x:extension base='" + base + "'><x:sequence>"
                + content + "</x:sequence></x:extension></x:complexContent></x:complexType>";
    }

    private void types() throws IOException {
        schema("type that extends itself", ROOT + extended("T0", "t:T0", "<x:element name='a' type='t:T0'/>"));
        schema(
                "types that extend each other",
                ROOT + extended("T0", "t:T1", "<x:element name='a' type='t:T0'/>") + extended("T1", "t:T0", ""));
        schema(
                "type that restricts itself",
                ROOT
                        + "<x:complexType name='T0'><x:complexContent><x:restriction base='t:T0'/></x:complexContent></x:complexType>");
        schema(
                "type that contains itself",
                ROOT + "<x:complexType name='T0'><x:sequence>"
                        + times(50, i -> "<x:element name='a" + i + "' type='t:T0'/>")
                        + "</x:sequence></x:complexType>");
        schema(
                "chain of 1,000 extensions",
                "<x:element name='Root'><x:complexType><x:sequence>"
                        + times(1000, i -> "<x:element name='e" + i + "' type='t:T" + i + "'/>")
                        + "</x:sequence></x:complexType></x:element><x:complexType name='T0'/>"
                        + times(
                                999,
                                i -> extended(
                                        "T" + (i + 1), "t:T" + i, "<x:element name='a" + i + "' type='x:int'/>")));
        schema(
                "1,000 types that all know each other",
                "<x:element name='Root' type='t:T0'/><x:complexType name='T0'><x:sequence>"
                        + times(1000, i -> "<x:element name='e" + i + "' type='t:U" + i + "'/>")
                        + "</x:sequence></x:complexType>"
                        + times(1000, i -> extended("U" + i, "t:T0", "")));
        schema(
                "element that refers to itself",
                "<x:element name='Root'><x:complexType><x:sequence>"
                        + "<x:element ref='t:Root' maxOccurs='unbounded'/></x:sequence></x:complexType></x:element>");
    }

    private void wide() throws IOException {
        schema(
                "10,000 elements",
                ROOT + "<x:complexType name='T0'><x:sequence>"
                        + times(10_000, i -> "<x:element name='e" + i + "' type='x:string'/>")
                        + "</x:sequence></x:complexType>");
        schema(
                "the same element 20,000 times",
                ROOT + "<x:complexType name='T0'><x:sequence>"
                        + times(20_000, i -> "<x:element name='e' type='x:string'/>")
                        + "</x:sequence></x:complexType>");
        schema(
                "the same attributes 5,000 times",
                ROOT + "<x:complexType name='T0'>"
                        + times(5000, i -> "<x:attributeGroup ref='t:g'/>") + "</x:complexType>"
                        + "<x:attributeGroup name='g'><x:attribute name='a'/><x:attribute name='b'/></x:attributeGroup>");
        schema(
                "20,000 values",
                ROOT + "<x:simpleType name='T0'><x:restriction base='x:string'>"
                        + times(20_000, i -> "<x:enumeration value='v" + i + "'/>")
                        + "</x:restriction></x:simpleType>");
        schema(
                "choice of 10,000",
                ROOT + "<x:complexType name='T0'><x:choice>"
                        + times(10_000, i -> "<x:element name='e" + i + "' type='x:string'/>")
                        + "</x:choice></x:complexType>");
        schema(
                "choices in choices",
                ROOT + "<x:complexType name='T0'>" + "<x:choice><x:element name='a' type='x:int'/>".repeat(80)
                        + "</x:choice>".repeat(80) + "</x:complexType>");
        wsdl(
                "5,000 prefixes on 5,000 types",
                "<w:definitions targetNamespace='urn:t' xmlns:t='urn:t'"
                        + " xmlns:w='http://schemas.xmlsoap.org/wsdl/' xmlns:s='http://schemas.xmlsoap.org/wsdl/soap/'"
                        + " xmlns:x='http://www.w3.org/2001/XMLSchema'"
                        + times(5000, i -> " xmlns:p" + i + "='urn:" + i + "'")
                        + "><w:types><x:schema targetNamespace='urn:t'>" + ROOT
                        + times(5000, i -> "<x:complexType name='T" + i + "'/>") + "</x:schema></w:types>" + SERVICE
                        + "</w:definitions>");
        wsdl(
                "2,000 refused operations",
                wsdl(
                        "<w:message name='M'/><w:portType name='P'>"
                                + times(
                                        2000,
                                        i -> "<w:operation name='o" + i + "'><w:output message='t:M'/></w:operation>")
                                + "</w:portType>"
                                + "<w:binding name='B' type='t:P'><s:binding transport='http://schemas.xmlsoap.org/soap/http'/>"
                                + times(2000, i -> "<w:operation name='o" + i + "'><s:operation/></w:operation>")
                                + "</w:binding>"
                                + "<w:service name='S'><w:port name='P' binding='t:B'><s:address location='http://localhost/'/></w:port></w:service>"));
        wsdl(
                "operation of the same name 2,000 times",
                wsdl("<w:message name='M'/><w:portType name='P'>"
                        + times(2000, i -> "<w:operation name='o'><w:input message='t:M'/></w:operation>")
                        + "</w:portType>"
                        + "<w:binding name='B' type='t:P'><s:binding transport='http://schemas.xmlsoap.org/soap/http'/>"
                        + times(
                                2000,
                                i ->
                                        "<w:operation name='o'><s:operation/><w:input><s:body use='literal'/></w:input></w:operation>")
                        + "</w:binding><w:service name='S'><w:port name='P' binding='t:B'/></w:service>"));
    }

    private void oddities() throws IOException {
        for (String most : List.of("99999999999999999999", "2147483648", "-1", "x", "", "1e9")) {
            schema(
                    "maxOccurs '" + most + "'",
                    ROOT + "<x:complexType name='T0'><x:sequence><x:element name='a' type='x:string'"
                            + " minOccurs='0' maxOccurs='" + most + "'/></x:sequence></x:complexType>");
        }
        schema(
                "maxLength of 20 digits",
                ROOT + "<x:simpleType name='T0'><x:restriction base='x:string'>"
                        + "<x:maxLength value='99999999999999999999'/></x:restriction></x:simpleType>");
        schema(
                "large exponent as a bound",
                ROOT + "<x:simpleType name='T0'><x:restriction base='x:decimal'>"
                        + "<x:maxInclusive value='1e999999999'/><x:minInclusive value='" + "9".repeat(60_000) + "'/>"
                        + "</x:restriction></x:simpleType>");
        schema(
                "pattern that never ends",
                ROOT + "<x:simpleType name='T0'><x:restriction base='x:string'>"
                        + "<x:pattern value='(a+)+$'/><x:pattern value='(" + "(".repeat(5000)
                        + "'/></x:restriction></x:simpleType>");
        schema(
                "names of spaces",
                ROOT + "<x:complexType name='T0'><x:sequence><x:element name=' ' type='x:string'/>"
                        + "<x:element name='' type=''/><x:element/><x:element ref=''/><x:any namespace='&#10;'/>"
                        + "</x:sequence></x:complexType><x:complexType name=''/>");
        schema(
                "types that are not there",
                ROOT + "<x:complexType name='T0'><x:sequence><x:group ref='t:no'/>"
                        + "<x:element name='a' type='t:no'/><x:element ref='t:no'/></x:sequence><x:attribute ref='t:no'/>"
                        + "<x:attributeGroup ref='t:no'/></x:complexType>");
        wsdl(
                "names that lead elsewhere",
                wsdl(SERVICE)
                        .replace("name='S'", "name='../../../../etc/cron.d/x'")
                        .replace("name='Do'", "name='../a&#10;b'"));
        wsdl(
                "binding of nothing",
                wsdl("<w:binding name='B' type='t:no'/><w:service name='S'><w:port name='P' binding='t:no'/>"
                        + "</w:service>"));
    }
}
