package io.serai.soap;

import jakarta.jws.WebService;
import jakarta.xml.ws.Holder;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The implementation of {@link Library}. */
@WebService(
        targetNamespace = Library.NAMESPACE,
        serviceName = "LibraryService",
        endpointInterface = "io.serai.soap.Library")
public class LibraryService implements Library {
    final BlockingQueue<String> notes = new LinkedBlockingQueue<>();

    @Override
    public Book getBook(String isbn) throws BookMissing {
        if (isbn.equals("0")) {
            Missing missing = new Missing();
            missing.isbn = isbn;
            missing.shelves = 3;
            throw new BookMissing("no book 0", missing);
        }
        if (isbn.equals("-")) {
            throw new IllegalStateException("the library is closed");
        }
        return book(isbn);
    }

    private static Book book(String isbn) {
        Book book = new Book();
        book.isbn = isbn;
        book.title = "Café & <Größe>";
        book.price = new BigDecimal("19.90");
        book.authors = List.of("A", "B");
        return book;
    }

    @Override
    public List<Book> findBooks(String author, int limit) {
        return List.of(book(author), book("2")).subList(0, limit);
    }

    @Override
    public void lend(String isbn, String reader, Holder<Integer> ticket) {
        ticket.value = (isbn + reader).length();
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }
}
