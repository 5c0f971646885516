package io.jiaoying.cap.xml;

/** What stands before a document's first element: declaration, comments, instructions, and there alone a document type. */
final class Prologue {
    private Prologue() {}

    static boolean hasDocumentType(String document) {
        int at = 0;
        while (at >= 0) {
            at = afterSpace(document, at);
            if (document.startsWith("<?", at)) {
                at = after(document, "?>", at);
            } else if (document.startsWith("<!--", at)) {
                at = after(document, "-->", at + "<!--".length());
            } else {
                return document.startsWith("<!DOCTYPE", at);
            }
        }
        return false;
    }

    private static int afterSpace(String document, int from) {
        int at = from;
        while (at < document.length() && Character.isWhitespace(document.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Less than 0 when it never ends. */
    private static int after(String document, String end, int from) {
        int found = document.indexOf(end, from);
        return found < 0 ? found : found + end.length();
    }
}
