package io.jiaoying.warning.tasks.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bean is made at start, so what its constructor throws stops it. */
class BadTemplatesTest {
    private static final String GOOD = """
            { "source": "somewhere", "templates": [
              { "code": "a-1", "title": "停课", "titleEn": "schools close", "basis": "art. 1", "verified": false,
                "phase": "ended", "colours": ["red"], "eventTypes": ["natural.flood"], "regions": ["610725"],
                "each": "township", "within": "PT1H", "options": { "one": "甲" } } ] }""";

    @TempDir
    Path folder;

    private String file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json).toString();
    }

    @Test
    void the_example_itself_is_good() throws IOException {
        assertThat(new TaskTemplates(List.of(file("good.json", GOOD))).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"somewhere\"`|`\" \"`|source",
                "`\"source\"`|`\"origin\"`|origin",
                "`{ \"one\": \"甲\" }`|`{ \"one\": \"\" }`|templates[0].options.one",
                "`{ \"one\": \"甲\" }`|`[\"甲\"]`|templates[0].options",
                "`\"a-1\"`|`\"\"`|templates[0].code",
                "`\"停课\"`|`null`|templates[0].title",
                "`\"schools close\"`|`7`|templates[0].titleEn",
                "`\"art. 1\"`|`\" \"`|templates[0].basis",
                "`false`|`\"no\"`|templates[0].verified",
                "`\"verified\": false,`|``|templates[0].verified",
                "`\"ended\"`|`\"later\"`|templates[0].phase",
                "`\"red\"`|`\"pink\"`|templates[0].colours[0]",
                "`[\"red\"]`|`\"red\"`|templates[0].colours",
                "`natural.flood`|`natural.locusts`|templates[0].eventTypes[0]",
                "`\"610725\"`|`\"999999\"`|templates[0].regions[0]",
                "`\"610725\"`|`610725`|templates[0].regions[0]",
                "`\"township\"`|`\"village\"`|templates[0].each",
                "`PT1H`|`PT0S`|templates[0].within",
                "`\"PT1H\"`|`60`|templates[0].within",
                "`\"within\"`|`\"inside\"`|templates[0].inside"
            })
    void a_fault_stops_the_start_and_names_file_and_place(String from, String to, String place) throws IOException {
        String bad = file("bad.json", GOOD.replace(from, to == null ? "" : to));
        assertThatThrownBy(() -> new TaskTemplates(List.of("tasks/emergency-response-law.json", bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(bad + ": 任务模板有误 bad templates of tasks: ")
                .hasMessageContaining(place + " ");
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        String bad = file("bad.json", GOOD.replace("PT1H", "soon").replace("\"red\"", "\"mauve\""));
        assertThatThrownBy(() -> new TaskTemplates(List.of(bad)))
                .hasMessageContaining("templates[0].within 须为正的时长")
                .hasMessageContaining("templates[0].colours[0] 须为 [blue, orange, red, yellow] 之一 / must be one of");
    }

    @Test
    void no_templates_no_list_and_no_object_are_faults() throws IOException {
        for (String json :
                List.of("{\"source\": \"s\", \"templates\": []}", "{\"source\": \"s\", \"templates\": {}}")) {
            assertThatThrownBy(() -> new TaskTemplates(List.of(file("bad.json", json))))
                    .hasMessageContaining("templates 须为列表");
        }
        String text = file("bad.json", "{\"source\": \"s\", \"templates\": [\"art-66\"]}");
        assertThatThrownBy(() -> new TaskTemplates(List.of(text))).hasMessageContaining("templates[0] 须为对象");
        String list = file("list.json", "[]");
        assertThatThrownBy(() -> new TaskTemplates(List.of(list))).hasMessageContaining(": / 须为对象");
    }

    @Test
    void what_is_no_json_names_file_line_and_column() throws IOException {
        String bad = file("bad.json", "{\n  \"source\": ,\n}");
        assertThatThrownBy(() -> new TaskTemplates(List.of(bad)))
                .hasMessageStartingWith(bad + ": ")
                .hasMessageContaining("line 2, column");
    }

    @Test
    void a_code_stands_once_in_a_file_and_in_all_files_together() throws IOException {
        String line = GOOD.substring(GOOD.indexOf("{ \"code\""), GOOD.lastIndexOf(" ]"));
        String twice = file("twice.json", GOOD.replace(line, line + ", " + line));
        assertThatThrownBy(() -> new TaskTemplates(List.of(twice)))
                .hasMessageContaining("templates[1].code 重复 / stands here twice");
        String shipped = "tasks/emergency-response-law.json";
        String again = file("again.json", GOOD.replace("a-1", "art-67-measures"));
        assertThatThrownBy(() -> new TaskTemplates(List.of(shipped, again)))
                .hasMessageStartingWith(again + ": ")
                .hasMessageContaining("art-67-measures 已在 " + shipped + " 中 / is in " + shipped + " already");
    }

    @Test
    void a_file_that_is_not_there_stops_the_start() {
        String nowhere = folder.resolve("nowhere.json").toString();
        assertThatThrownBy(() -> new TaskTemplates(List.of(nowhere)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(nowhere);
    }
}
