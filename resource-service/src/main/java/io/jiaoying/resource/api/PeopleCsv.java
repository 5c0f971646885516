package io.jiaoying.resource.api;

import io.jiaoying.access.problem.Bilingual;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.resource.domain.EntryDraft;
import io.jiaoying.resource.domain.Flaw;
import io.jiaoying.resource.domain.ImportLine;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code id,name,post,region,phone,superior,deputyOf[,email]} in any order of columns. */
final class PeopleCsv {
    private static final int MAX_LINES = 100_000;
    private static final List<String> REQUIRED =
            List.of("id", "name", "post", "region", "phone", "superior", "deputyOf");
    private static final Set<String> KNOWN =
            Set.of("id", "name", "post", "region", "phone", "superior", "deputyOf", "email");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private PeopleCsv() {}

    /** Refuses (400) what is not UTF-8, not CSV or has another header; what is wrong with a record is told later. */
    static List<ImportLine> read(byte[] file) {
        try (Reader text = new StringReader(withoutMark(decode(file)));
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw Refusal.invalid("", "文件须为 UTF-8 编码", "the file must be UTF-8");
        }
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<ImportLine> read(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        long begins = 1;
        List<ImportLine> lines = new ArrayList<>();
        try {
            Map<String, Integer> columns = columns(records);
            begins = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                add(lines, begins, records.next(), columns);
                begins = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw Refusal.invalid("line " + begins, "不是有效的 CSV（引号不配对？）", "is not valid CSV (unbalanced quotes?)");
        }
        return lines;
    }

    private static void add(List<ImportLine> lines, long begins, CSVRecord fields, Map<String, Integer> columns) {
        if (fields.size() == 1 && fields.get(0).isEmpty()) {
            return;
        }
        if (lines.size() == MAX_LINES) {
            throw Refusal.of(
                    413,
                    "too-many-lines",
                    Bilingual.of("文件行数过多", "Too many lines"),
                    Bilingual.of(
                            "一次最多导入 " + MAX_LINES + " 人，请拆分文件",
                            "One import takes up to " + MAX_LINES + " people; split the file"));
        }
        lines.add(
                fields.size() == columns.size()
                        ? new ImportLine(begins, draft(fields, columns))
                        : new ImportLine(
                                begins, EntryDraft.empty(), List.of(wrongSize(fields.size(), columns.size()))));
    }

    private static Flaw wrongSize(int has, int wanted) {
        return new Flaw("fields", "应有 " + wanted + " 个字段，实有 " + has + " 个", "must be " + wanted + ", but are " + has);
    }

    private static EntryDraft draft(CSVRecord fields, Map<String, Integer> columns) {
        return new EntryDraft(
                value(fields, columns, "id"),
                value(fields, columns, "name"),
                value(fields, columns, "post"),
                value(fields, columns, "region"),
                value(fields, columns, "phone"),
                value(fields, columns, "superior"),
                value(fields, columns, "deputyOf"),
                value(fields, columns, "email"));
    }

    private static String value(CSVRecord fields, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null ? "" : fields.get(column);
    }

    private static Map<String, Integer> columns(Iterator<CSVRecord> records) {
        if (!records.hasNext()) {
            throw Refusal.invalid("line 1", "文件为空", "the file is empty");
        }
        Map<String, Integer> columns = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        CSVRecord header = records.next();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!KNOWN.contains(name) || columns.put(name, i) != null) {
                violations.add(Violation.of("line 1: " + name, "不是可用的列，或重复", "is not a known column, or is repeated"));
            }
        }
        Set<String> missing = new HashSet<>(REQUIRED);
        missing.removeAll(columns.keySet());
        missing.stream()
                .sorted()
                .forEach(name -> violations.add(Violation.of("line 1: " + name, "缺少此列", "this column is missing")));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return columns;
    }
}
