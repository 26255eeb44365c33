package org.aigenlabs.installer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvTextTest {
    @Test
    void changesOnlyTheValueOfItsLine() {
        EnvText text = new EnvText("# a\r\nexport KEY='old'  # why\r\nOTHER=1\r\n");

        assertThat(text.with("KEY", "new")).isEqualTo("# a\r\nexport KEY=new  # why\r\nOTHER=1\r\n");
    }

    @Test
    void appendsANewVariable() {
        assertThat(new EnvText("").with("A", "1")).isEqualTo("A=1\n");
        assertThat(new EnvText("B=2").with("A", "1")).isEqualTo("B=2\nA=1\n");
        assertThat(new EnvText("B=2\n").with("A", "1")).isEqualTo("B=2\nA=1\n");
    }

    @Test
    void changesTheLineThatCounts() {
        assertThat(new EnvText("A=1\nA=2\n").with("A", "3")).isEqualTo("A=1\nA=3\n");
    }

    @Test
    void quotesWhatAReaderWouldCut() {
        assertThat(new EnvText("").with("A", "x # $y")).isEqualTo("A='x # $y'\n");
        assertThat(new EnvText("").with("A", "it's $y")).isEqualTo("A=\"it's \\$y\"\n");
    }

    @Test
    void replacesAValueOverLinesAsAWhole() {
        EnvText text = new EnvText("KEY=\"one\ntwo\"\nB=2\n");

        assertThat(text.variables()).extracting(EnvText.Variable::name).containsExactly("KEY", "B");
        assertThat(text.with("KEY", "x")).isEqualTo("KEY=x\nB=2\n");
    }

    @Test
    void removesEveryLineOfAVariable() {
        assertThat(new EnvText("A=1\n# about B\nB=2\nA=3\n").without("A")).isEqualTo("# about B\nB=2\n");
    }

    @Test
    void takesAnEmptyOneForUnset() {
        assertThat(new EnvText("A=\nB=''\n#C=1\nD=1\nD=\n").variables()).isEmpty();
    }
}
