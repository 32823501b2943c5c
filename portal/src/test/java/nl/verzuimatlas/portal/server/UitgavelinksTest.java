package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UitgavelinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            <a class="x" href="/verzuim">             | <a class="x" href="/verzuim?release=r-1">
            <a href="/">                              | <a href="/?release=r-1">
            <a href="/verzuim?gebied=GM0222#verloop"> | <a href="/verzuim?gebied=GM0222&amp;release=r-1#verloop">
            <form method="get" action="/zoeken">      | <form method="get" action="/zoeken"><input type="hidden" name="release" value="r-1">
            """)
    void givenALinkToAPage_whenThePageIsOfAnotherRelease_thenTheLinkNamesIt(String html, String verwacht) {
        assertThat(Uitgavelinks.binnen(html, "r-1")).isEqualTo(verwacht);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            <a href="#inhoud">
            <a href="https://www.voorbeeld.nl/">
            <a href="/api/v1/waarnemingen?indicator=x&amp;release=r-0">
            <a href="/api/v1/waarnemingen?release=r-0&amp;indicator=x">
            <a href="/nieuws/r-0">
            <a href="/privacy">
            <a class="x" href="/verzuim" rel="latest-version">
            <link rel="stylesheet" href="/huisstijl.css">
            <form class="filters" method="get">
            """)
    void givenAnotherLink_whenThePageIsOfAnotherRelease_thenItIsLeftAsItIs(String html) {
        assertThat(Uitgavelinks.binnen(html, "r-1")).isEqualTo(html);
    }
}
