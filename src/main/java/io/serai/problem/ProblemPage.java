package io.serai.problem;

import java.nio.charset.StandardCharsets;

/** The page a problem's {@code type} leads to. */
public final class ProblemPage {
    private static final String FORM = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
            code { background: #eee; padding: .1em .3em; border-radius: 3px; }
            @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } code { background: #333; } }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p>Status <code>%3$d</code>, type <code>%4$s</code></p>
            </body>
            </html>
            """;

    private static final String INDEX = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Problems</title>
            </head>
            <body>
            <h1>Problems</h1>
            <ul>
            %s</ul>
            </body>
            </html>
            """;

    private ProblemPage() {}

    /** The page that leads to those of the catalogue. */
    public static byte[] index() {
        StringBuilder items = new StringBuilder();
        for (ProblemType type : ProblemType.values()) {
            items.append("<li><a href=\"/problems/%s\">%d %s</a></li>\n"
                    .formatted(type.slug(), type.status(), escape(type.title())));
        }
        return INDEX.formatted(items).getBytes(StandardCharsets.UTF_8);
    }

    /** The page of a type of the catalogue. */
    public static byte[] of(ProblemType type) {
        return page(type.title(), type.description() + " " + type.adviceToClients(), type.status(), type.slug());
    }

    /** The page of a problem that a route names itself. */
    public static byte[] of(Problem own) {
        return page(own.title(), "A problem of this API.", own.status(), own.name());
    }

    private static byte[] page(String title, String description, int status, String name) {
        return FORM.formatted(escape(title), escape(description), status, escape(name))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
