"""The archive keeps what it acknowledged, through kills, torn files and hostile bytes."""

from __future__ import annotations

import gzip
import subprocess
import sys
import textwrap
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from pipeline.archive import Archive, Exchange, as_poll, new_record_id
from pipeline.errors import ArchiveError
from pipeline.model import Feed, FeedKind, key

AT = datetime(2025, 2, 14, 12, 0, 0, 123456, tzinfo=UTC)
FEED = Feed("uk-mod", "https://user:secret@example.org/feed", "MoD", "en", "GB", FeedKind.OFFICIAL)


def look(at: datetime = AT, body: bytes = b"<rss/>", outcome: str = "changed", feed: Feed = FEED) -> Exchange:
    return Exchange(
        record_id=new_record_id(),
        kind="feed",
        url="https://example.org/feed",
        final_url="https://example.org/feed.xml",
        at=at,
        outcome=outcome,
        status=200 if body else 500,
        headers=(("Content-Type", "application/rss+xml"), ("ETag", '"v1"'), ("Content-Encoding", "gzip")),
        body=body,
        feed_id=feed.id,
        poll_id=key(feed.id, at.isoformat()),
        entry_id=None,
        seconds=0.25,
        next_due_at=at + timedelta(hours=1),
        feed=replace(feed, url="https://example.org/feed"),
    )


def page(entry_id: str, at: datetime = AT, body: bytes = b"<html>", outcome: str = "fetched") -> Exchange:
    exchange = replace(look(at, body, outcome), kind="page", url="https://example.org/a", next_due_at=None, feed=None)
    return replace(exchange, entry_id=entry_id, poll_id="p1")


def records(folder: Path) -> list[tuple[WarcRecordType, dict[str, str], bytes]]:
    return [
        (record.record_type, dict(record.headers.items()), record.reader.read())
        for path in sorted(folder.glob("*/*.warc.gz"))
        for record in ArchiveIterator(str(path), parse_http=False)
    ]


def test_an_exchange_comes_back_as_it_was_written(tmp_path: Path) -> None:
    written = look()
    archive = Archive(tmp_path)
    archive.append(written)
    assert archive.poll(written.poll_id) == written
    assert archive.last_poll("uk-mod") == written
    assert archive.last_body("uk-mod") == written
    assert archive.last_look("uk-mod") == as_poll(written)
    assert list(archive.polls()) == [as_poll(written)]
    assert list(archive.polls(since=AT + timedelta(seconds=1))) == []
    assert archive.changed_polls() == [written.poll_id]


def test_the_feeds_line_of_that_day_is_kept_with_the_poll_and_without_its_password(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.append(replace(look(), feed=FEED, url=FEED.url, final_url=FEED.url))
    assert archive.feed_line(look().poll_id) == replace(FEED, url="https://example.org/feed")
    assert not any(b"secret" in gzip.decompress(path.read_bytes()) for path in tmp_path.glob("*/*.warc.gz"))


def test_any_warc_reader_finds_request_and_response_with_head_and_body(tmp_path: Path) -> None:
    Archive(tmp_path).append(replace(look(), request_headers=(("Host", "example.org"), ("Accept", "*/*"))))
    [(_, info, _), (_, _, request), (kind, fields, response)] = records(tmp_path)
    assert "WARC-Filename" in info
    assert request == b"GET /feed HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n\r\n"
    assert kind == WarcRecordType.response
    assert fields["WARC-Date"] == "2025-02-14T12:00:00.123456Z"
    assert fields["X-Outlay-Outcome"] == "changed"
    assert response.startswith(b'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "v1"\r\n')
    assert b"X-Crawler-Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\n<rss/>" in response


def test_the_same_body_is_stored_once_and_read_from_both_records(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    first, second = look(), look(AT + timedelta(hours=1), outcome="unchanged")
    archive.append(first)
    archive.append(second)
    assert archive.poll(second.poll_id).body == b"<rss/>"
    assert [kind for kind, _, _ in records(tmp_path)][1:] == [WarcRecordType.response, WarcRecordType.revisit]
    assert [poll.body_bytes for poll in archive.polls()] == [6, 6]


def test_a_304_is_a_revisit_of_the_body_that_did_not_change(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.append(look())
    archive.append(replace(look(AT + timedelta(hours=1), outcome="unchanged"), status=304))
    kind, fields, block = records(tmp_path)[-1]
    assert kind == WarcRecordType.revisit
    assert fields["WARC-Profile"].endswith("server-not-modified")
    assert fields["WARC-Refers-To"] == records(tmp_path)[-2][1]["WARC-Record-ID"]
    assert block.startswith(b"HTTP/1.1 304 Not Modified\r\n")
    assert archive.last_body("uk-mod") == archive.poll(look().poll_id)


def test_what_was_not_had_is_a_metadata_record_with_its_outcome(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.append(page("e1", body=b"", outcome="skipped: off subject"))
    assert archive.has_page("uk-mod", "e1")
    assert not archive.has_page("uk-mod", "e2")
    assert [exchange.outcome for exchange in archive.pages("p1")] == ["skipped: off subject"]
    assert records(tmp_path)[1][0] == WarcRecordType.metadata
    assert archive.page_of("https://example.org/a") is None


def test_a_deferred_page_is_not_settled(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.append(page("e1", body=b"", outcome="deferred: HTTP 429"))
    assert not archive.has_page("uk-mod", "e1")


def test_failures_are_counted_since_the_last_good_answer(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for hours, outcome in enumerate(["failed: timeout", "changed", "failed: timeout", "failed: HTTP 500"]):
        archive.append(look(AT + timedelta(hours=hours), b"" if "failed" in outcome else b"<rss/>", outcome))
    assert archive.failures("uk-mod") == 2
    assert archive.failures("another") == 0
    assert archive.last_body("uk-mod") == archive.poll(key("uk-mod", (AT + timedelta(hours=1)).isoformat()))


def test_the_index_can_be_deleted_and_is_built_anew(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for hours in range(3):
        archive.append(look(AT + timedelta(hours=hours), f"<rss>{hours // 2}</rss>".encode()))
    archive.append(page("e1"))
    polls, pages = list(archive.polls()), list(archive.pages("p1"))
    archive.close()
    for path in tmp_path.glob("index.sqlite*"):
        path.unlink()
    rebuilt = Archive(tmp_path)
    assert list(rebuilt.polls()) == polls
    assert list(rebuilt.pages("p1")) == pages
    assert [rebuilt.poll(row.poll_id).body for row in polls] == [b"<rss>0</rss>", b"<rss>0</rss>", b"<rss>1</rss>"]


def test_a_torn_last_record_is_ignored_and_its_file_is_not_added_to(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.append(look())
    archive.append(look(AT + timedelta(hours=1), b"<rss>2</rss>"))
    archive.close()
    [path] = tmp_path.glob("*/*.warc.gz")
    path.write_bytes(path.read_bytes()[:-9])
    for index in tmp_path.glob("index.sqlite*"):
        index.unlink()
    after = Archive(tmp_path)
    assert len(list(after.polls())) == 1
    after.append(look(AT + timedelta(hours=2), b"<rss>3</rss>"))
    after.close()
    assert len(list(tmp_path.glob("*/*.warc.gz"))) == 2
    assert [poll.at for poll in Archive(tmp_path).polls()] == [AT, AT + timedelta(hours=2)]


def test_hostile_bytes_in_headers_cannot_end_a_record_or_begin_a_header(tmp_path: Path) -> None:
    evil = "a\ud800\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\x00\x85\ufffd"
    archive = Archive(tmp_path)
    archive.append(
        replace(
            look(),
            request_headers=((evil, evil),),
            headers=(("X-" + evil, evil), ("ETag", evil)),
            url="https://x/–" + evil,
            outcome=evil,
        )
    )
    archive.append(look(AT + timedelta(hours=1)))
    assert len(records(tmp_path)) == 4
    assert archive.poll(look().poll_id).body == b"<rss/>"
    assert [name for name, _ in archive.poll(look().poll_id).headers if name == "ETag"] == ["ETag"]


def test_a_body_that_is_not_the_one_recorded_is_an_error(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.append(look(body=b"<rss>A</rss>"))
    [path] = tmp_path.glob("*/*.warc.gz")
    plain = gzip.decompress(path.read_bytes()).replace(b"<rss>A</rss>", b"<rss>B</rss>")
    head, body = plain.split(b"WARC/1.1\r\nWARC-Type: response", 1)
    path.write_bytes(gzip.compress(head) + gzip.compress(b"WARC/1.1\r\nWARC-Type: response" + body))
    for index in tmp_path.glob("index.sqlite*"):
        index.unlink()
    with pytest.raises(ArchiveError, match="not the one that was recorded"):
        Archive(tmp_path).poll(look().poll_id)


def test_what_lies_behind_a_damaged_record_is_left_out_aloud(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    archive = Archive(tmp_path)
    for hours in range(3):
        archive.append(look(AT + timedelta(hours=hours), f"<rss>{hours}</rss>".encode()))
    archive.close()
    [path] = tmp_path.glob("*/*.warc.gz")
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 255
    path.write_bytes(whole)
    for index in tmp_path.glob("index.sqlite*"):
        index.unlink()
    assert 1 <= len(list(Archive(tmp_path).polls())) < 3
    assert "is damaged at byte" in caplog.text


def test_a_damaged_index_says_how_to_be_rid_of_it(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(ArchiveError, match=r"delete index\.sqlite"):
        Archive(tmp_path)


def test_an_archive_that_cannot_be_written_says_so_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ArchiveError, match="cannot be used"):
        Archive(tmp_path / "file" / "archive")


def test_after_a_full_disk_the_archive_goes_on_in_a_new_file(tmp_path: Path) -> None:
    script = f"""
        import resource, signal, sys
        sys.path.insert(0, {str(Path.cwd())!r})
        from pathlib import Path
        from pipeline.archive import Archive
        from pipeline.errors import ArchiveError
        from tests.test_archive import AT, look
        import os
        archive = Archive(Path({str(tmp_path)!r}))
        archive.append(look())
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
        try:
            archive.append(look(AT.replace(hour=13), os.urandom(300_000)))
        except ArchiveError as error:
            print(error)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        archive.append(look(AT.replace(hour=14), b"<rss>later</rss>"))
    """
    said = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert "File too large" in said.stdout
    assert [poll.at.hour for poll in Archive(tmp_path).polls()] == [12, 14]


def test_a_process_adds_to_one_file_a_day_however_often_it_opens_the_archive(tmp_path: Path) -> None:
    for hours in (0, 1, 2, 24):
        archive = Archive(tmp_path)
        archive.append(look(AT + timedelta(hours=hours)))
        archive.close()
    assert sorted(path.parent.name for path in tmp_path.glob("*/*.warc.gz")) == ["2025-02-14", "2025-02-15"]
    assert len(list(Archive(tmp_path).polls())) == 4


def test_threads_and_processes_append_side_by_side(tmp_path: Path) -> None:
    one, other = Archive(tmp_path), Archive(tmp_path)
    feeds = [replace(FEED, id=f"feed-{number}") for number in range(40)]
    threads = [
        threading.Thread(target=lambda part=part, archive=archive: [archive.append(look(feed=feed)) for feed in part])
        for part, archive in [(feeds[:10], one), (feeds[10:20], one), (feeds[20:30], other), (feeds[30:], other)]
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(one.polls())) == 40
    assert all(other.last_poll(feed.id) is not None for feed in feeds)


def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path) -> None:
    script = f"""
        import sys
        sys.path.insert(0, {str(Path.cwd())!r})
        import os
        from dataclasses import replace
        from pathlib import Path
        from pipeline.archive import Archive
        from tests.test_archive import FEED, look
        archive = Archive(Path({str(tmp_path)!r}))
        number = 0
        while True:
            number += 1
            feed = replace(FEED, id=f"{{sys.argv[1]}}-{{number}}")
            archive.append(look(body=os.urandom(50_000), feed=feed))
            print(feed.id, flush=True)
    """
    acknowledged: list[str] = []
    for turn in range(4):
        command = [sys.executable, "-c", textwrap.dedent(script), str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for _ in range(5 + 7 * turn):
                acknowledged.append(writer.stdout.readline().strip())
            writer.kill()
            acknowledged.extend(line.strip() for line in writer.stdout if line.endswith("\n"))
        for index in tmp_path.glob("index.sqlite*") if turn % 2 else []:
            index.unlink()
        archive = Archive(tmp_path)
        assert [feed_id for feed_id in acknowledged if archive.last_poll(feed_id) is None] == []
        archive.close()
    assert len(acknowledged) >= 62
