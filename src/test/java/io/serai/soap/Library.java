package io.serai.soap;

import jakarta.jws.Oneway;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.ws.Holder;
import jakarta.xml.ws.WebFault;
import java.math.BigDecimal;
import java.util.List;

/** Document/literal, wrapped, as a Java team would write it: faults with details, header parts, a one-way operation. */
@WebService(targetNamespace = Library.NAMESPACE, name = "Library")
public interface Library {
    String NAMESPACE = "urn:test:library";

    @WebMethod(action = "urn:test:library/getBook")
    @WebResult(name = "book")
    Book getBook(@WebParam(name = "isbn") String isbn) throws BookMissing;

    @WebResult(name = "book")
    List<Book> findBooks(@WebParam(name = "author") String author, @WebParam(name = "limit") int limit);

    @WebMethod
    void lend(
            @WebParam(name = "isbn") String isbn,
            @WebParam(name = "reader", targetNamespace = NAMESPACE, header = true) String reader,
            @WebParam(name = "ticket", targetNamespace = NAMESPACE, header = true, mode = WebParam.Mode.OUT)
                    Holder<Integer> ticket);

    @Oneway
    void note(@WebParam(name = "text") String text);

    /** A book. */
    class Book {
        @jakarta.xml.bind.annotation.XmlAttribute
        public String isbn;

        @XmlElement(required = true)
        public String title;

        public BigDecimal price;

        @XmlElement(nillable = true)
        public Integer pages;

        public List<String> authors;
    }

    /** The detail of the fault. */
    class Missing {
        public String isbn;
        public int shelves;
    }

    /** The declared fault. */
    @WebFault(name = "bookMissing", targetNamespace = NAMESPACE)
    class BookMissing extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Missing missing;

        public BookMissing(String message, Missing missing) {
            super(message);
            this.missing = missing;
        }

        public Missing getFaultInfo() {
            return missing;
        }
    }
}
