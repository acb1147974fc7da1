"""The official client of the Model Context Protocol against `catena mcp`."""

import asyncio
import os
import subprocess

import httpx
import pytest
from mcp import Client, ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client

from conftest import alone

SERVER = StdioServerParameters(command=os.environ["CATENA_PROGRAM"], args=["mcp"], env=dict(os.environ))


def conversation(body, server=SERVER):
    async def run():
        async with stdio_client(server) as (reader, writer):
            async with ClientSession(reader, writer) as session:
                await session.initialize()
                return await body(session)

    return alone(run, 240)


def test_every_tool_is_listed_and_answers_its_example(site):
    """The client itself holds each answer against the tool's outputSchema."""
    paths = httpx.get(site + "/api/v1/openapi.json").json()["paths"]
    examples = {
        path.rsplit("/", 1)[1]: methods["post"]["requestBody"]["content"]["application/json"]["example"]
        for path, methods in paths.items()
    }

    async def body(session):
        tools = (await session.list_tools()).tools
        names = {"verify_quotation": "verify", "check_text": "check"}
        assert {names.get(tool.name, tool.name) for tool in tools} == set(examples)
        for tool in tools:
            assert tool.annotations.read_only_hint and tool.output_schema
            result = await session.call_tool(tool.name, examples[names.get(tool.name, tool.name)])
            assert not result.is_error, (tool.name, result.content)
            assert result.structured_content and result.content[0].text.strip()

    conversation(body)


def test_the_same_is_had_over_http(site):
    async def run():
        async with streamable_http_client(site + "/mcp") as streams:
            async with ClientSession(streams[0], streams[1]) as session:
                await session.initialize()
                tools = (await session.list_tools()).tools
                assert [tool.name for tool in tools][:2] == ["verify_quotation", "check_text"]
                result = await session.call_tool("check_text", {"text": "See Jude 3:1."})
                assert result.structured_content["findings"][0]["rule"] == "out-of-range"

    alone(run, 60)


@pytest.mark.parametrize("over", ["http", "pipe"])
@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_client_that_settles_the_revision_by_itself_gets_on(site, over, mode):
    async def run():
        async with Client(site + "/mcp" if over == "http" else stdio_client(SERVER), mode=mode) as client:
            assert len((await client.list_tools()).tools) > 10
            result = await client.call_tool("verify_quotation", {"quotation": "Jesus wept", "citation": "John 11:35"})
            assert result.structured_content["verdict"] == "exact"

    alone(run, 60)


PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
BOTH = {"accept": "application/json, text/event-stream"}


def test_over_http_an_answer_is_json_and_there_is_neither_stream_nor_session(site):
    answer = httpx.post(site + "/mcp", json=PING, headers=BOTH)
    assert answer.status_code == 200 and answer.headers["content-type"] == "application/json"
    assert answer.json() == {"jsonrpc": "2.0", "id": 1, "result": {}} and "mcp-session-id" not in answer.headers
    told = httpx.post(site + "/mcp", json={"jsonrpc": "2.0", "method": "notifications/initialized"}, headers=BOTH)
    assert told.status_code == 202 and told.content == b""
    for method in ("GET", "DELETE"):
        refused = httpx.request(method, site + "/mcp", headers={"accept": "text/event-stream"})
        assert refused.status_code == 405 and refused.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://evil.example", 403), ("http://localhost.evil.example", 403), ("null", 403), ("http://localhost:3000", 200)])
def test_over_http_no_page_of_another_site_is_heard(site, origin, status):
    assert httpx.post(site + "/mcp", json=PING, headers={**BOTH, "origin": origin}).status_code == status


def test_an_index_that_is_missing_is_made_while_the_assistant_asks(lacking):
    names = ("parallels.index", "quotations.index", "scenes.index")
    environment = {**os.environ, "CATENA_LIBRARY": lacking(*names)}

    async def body(session):
        async def ask():
            parallels = await session.call_tool("parallels", {"passage": "Exod.32.10"})
            verified = await session.call_tool("verify_quotation", {"quotation": "Jesus wept", "citation": "John 11:35"})
            return parallels, verified

        for answer in await ask():
            # Told so in words with the remedy, unless the index was made as quickly as it was asked for.
            assert not answer.is_error or "ask again" in answer.content[0].text
        assert not (await session.call_tool("read", {"passage": "Exod.32.10"})).is_error
        while any(answer.is_error for answer in await ask()):
            await asyncio.sleep(1)

    conversation(body, StdioServerParameters(command=SERVER.command, args=SERVER.args, env=environment))


def test_without_a_library_it_says_what_to_do_and_ends(tmp_path):
    run = subprocess.run(
        [SERVER.command, "mcp"], env={**os.environ, "CATENA_LIBRARY": str(tmp_path)}, input="", capture_output=True,
        text=True, timeout=60)
    assert run.returncode == 3 and "catena library build" in run.stderr and run.stdout == ""


def test_a_long_answer_is_read_window_by_window():
    async def body(session):
        seen, offset = [], 0
        while offset is not None:
            result = await session.call_tool("search", {"query": '"let me alone"', "limit": 3, "offset": offset})
            seen += [verse["osis"] for verse in result.structured_content["results"]]
            window = result.structured_content["window"]
            offset = window["next"]
        assert len(seen) == len(set(seen)) == window["total"] == 7

    conversation(body)


def test_a_mistake_comes_back_as_words():
    async def body(session):
        result = await session.call_tool("read", {"passage": "Hezekiah 3:1"})
        assert result.is_error and "Ezekiel" in result.content[0].text

    conversation(body)


def test_passages_are_resources_and_the_prompt_is_there():
    async def body(session):
        assert (await session.list_resource_templates()).resource_templates[0].uri_template == "scripture://{edition}/{passage}"
        read = await session.read_resource("scripture://KJV/Exod.32.10")
        assert read.contents[0].text.startswith("Exod.32.10 Now therefore let me alone")
        prompts = (await session.list_prompts()).prompts
        prompt = await session.get_prompt(prompts[0].name, {"question": "Why does Moses plead?"})
        assert "Why does Moses plead?" in prompt.messages[0].content.text

    conversation(body)
