"""A language client, as editors are, against `catena lsp`."""

import asyncio
import os

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from conftest import alone

TEXT = """# A sermon

😀 God says, “Now therefore let me alone, that my wrath may wax warm against them” (Exodus 32:10).
See 1 John 3-16, and Jude 3:1.
"""


class Editor(LanguageClient):
    """Keeps what the server tells of a document, and lets one wait for it."""

    def __init__(self):
        super().__init__("editor", "1")
        self.told = asyncio.Queue()
        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self.told.put_nowait(params))
        self.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.told.put_nowait(params))

    async def findings(self):
        return await asyncio.wait_for(self.told.get(), 30)


def session(tmp_path, body, encodings=None, options=None):
    async def run():
        editor = Editor()
        environment = dict(os.environ, XDG_CACHE_HOME=str(tmp_path / "cache"))
        await editor.start_io(os.environ["CATENA_PROGRAM"], "lsp", env=environment)
        general = types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
        greeting = await editor.initialize_async(types.InitializeParams(
            capabilities=types.ClientCapabilities(general=general), root_uri=tmp_path.as_uri(), initialization_options=options))
        editor.initialized(types.InitializedParams())
        document = types.TextDocumentItem(uri="file:///sermon.md", language_id="markdown", version=1, text=TEXT)
        editor.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))
        await body(editor, greeting)
        await editor.shutdown_async(None)
        editor.exit(None)
        assert await asyncio.wait_for(editor._server.wait(), 10) == 0

    alone(run, 90)


WHERE = types.TextDocumentIdentifier(uri="file:///sermon.md")


def at(line, character):
    return types.Position(line=line, character=character)


@pytest.mark.parametrize("encoding", [types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16])
def test_findings_stand_where_the_words_do_in_either_encoding(tmp_path, encoding):
    async def body(editor, greeting):
        assert greeting.capabilities.position_encoding == encoding
        told = await editor.findings()
        found = {each.code: each for each in told.diagnostics}
        assert set(found) == {"misquotation", "hyphen-for-colon", "out-of-range"} and told.version == 1
        line = TEXT.split("\n")[2]
        before = line[: line.index("Now")]
        column = len(before.encode()) if encoding == types.PositionEncodingKind.Utf8 else len(before.encode("utf-16-le")) // 2
        assert found["misquotation"].range.start == at(2, column)
        assert "{+hot+}" in found["misquotation"].message

    session(tmp_path, body, [encoding])


def test_findings_follow_what_is_written_and_a_fix_mends_them(tmp_path):
    async def body(editor, greeting):
        told = await editor.findings()
        found = next(each for each in told.diagnostics if each.code == "hyphen-for-colon")
        actions = await editor.text_document_code_action_async(types.CodeActionParams(
            text_document=WHERE, range=found.range, context=types.CodeActionContext(diagnostics=[found])))
        fix = next(each for each in actions if each.kind == types.CodeActionKind.QuickFix)
        edit = fix.edit.changes[WHERE.uri][0]
        assert edit.new_text == ":"
        editor.text_document_did_change(types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=WHERE.uri, version=2),
            content_changes=[types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text)]))
        told = await editor.findings()
        assert told.version == 2 and {each.code for each in told.diagnostics} == {"misquotation", "out-of-range"}

    session(tmp_path, body)


def test_a_reference_shows_its_verse_is_completed_quoted_and_gone_to(tmp_path):
    async def body(editor, greeting):
        await editor.findings()
        line = TEXT.split("\n")[2]
        column = len(line[: line.index("Exodus")].encode("utf-16-le")) // 2
        hover = await editor.text_document_hover_async(types.HoverParams(text_document=WHERE, position=at(2, column + 3)))
        assert "let me alone, that my wrath may wax hot" in hover.contents.value and "KJV" in hover.contents.value
        place = await editor.text_document_definition_async(types.DefinitionParams(text_document=WHERE, position=at(2, column + 3)))
        text = open(place.uri.removeprefix("file://")).read().split("\n")
        assert text[place.range.start.line].startswith("10 Now therefore let me alone")
        actions = await editor.text_document_code_action_async(types.CodeActionParams(
            text_document=WHERE, range=types.Range(start=at(2, column), end=at(2, column)),
            context=types.CodeActionContext(diagnostics=[], only=[types.CodeActionKind.RefactorRewrite])))
        assert actions[0].edit.changes[WHERE.uri][0].new_text.startswith("“Now therefore let me alone")
        editor.text_document_did_change(types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=WHERE.uri, version=2),
            content_changes=[types.TextDocumentContentChangeWholeDocument(text="See Exo\nSee Exodus 32:1")]))
        books = await editor.text_document_completion_async(types.CompletionParams(text_document=WHERE, position=at(0, 7)))
        assert [each.label for each in books.items] == ["Exodus"]
        verses = await editor.text_document_completion_async(types.CompletionParams(text_document=WHERE, position=at(1, 15)))
        assert len(verses.items) == 35 and verses.items[9].text_edit.new_text == "10"
        assert "let me alone" in verses.items[9].documentation

    session(tmp_path, body)


def test_settings_come_from_the_file_and_from_the_editor(tmp_path):
    (tmp_path / "catena.toml").write_text('[check]\nignore = ["misquotation"]\nedition = "WEB"\n')

    async def body(editor, greeting):
        told = await editor.findings()
        assert {each.code: each.severity for each in told.diagnostics} == {
            "hyphen-for-colon": types.DiagnosticSeverity.Error, "out-of-range": types.DiagnosticSeverity.Error}
        hover = await editor.text_document_hover_async(types.HoverParams(text_document=WHERE, position=at(2, 90)))
        assert "leave me alone" in hover.contents.value

    session(tmp_path, body, options={"severity": {"hyphen-for-colon": "error"}})
