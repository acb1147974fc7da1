"""The official client of the Model Context Protocol against `catena mcp`."""

import os

import httpx
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client

from conftest import alone

SERVER = StdioServerParameters(command=os.environ["CATENA_PROGRAM"], args=["mcp"], env=dict(os.environ))


def conversation(body):
    async def run():
        async with stdio_client(SERVER) as (reader, writer):
            async with ClientSession(reader, writer) as session:
                await session.initialize()
                return await body(session)

    return alone(run, 120)


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
