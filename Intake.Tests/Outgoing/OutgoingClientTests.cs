using System.Net;
using System.Net.Sockets;
using System.Text;
using FluentAssertions;
using Intake.Core.Outgoing;
using NUnit.Framework;

namespace Intake.Tests.Outgoing;

/// <summary>A listener on every address of this machine stands for the inside; nobody must reach it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OutgoingClientTests
{
    readonly TcpListener listener = TcpListener.Create(0);
    readonly CancellationTokenSource end = new();
    int connections;
    Task serving = Task.CompletedTask;

    int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    [SetUp]
    public void Listen()
    {
        listener.Start();
        serving = Serve();
    }

    [TearDown]
    public async Task Close()
    {
        await end.CancelAsync();
        listener.Dispose();
        await serving;
        end.Dispose();
    }

    [Test]
    public async Task No_address_that_reaches_inside_is_connected_to()
    {
        using var client = new OutgoingClient(OutgoingHandler.Create(new([])));
        var reached = new List<string>();
        foreach (var host in InsideAddresses.Hosts)
            if (!await IsRefused(client, $"http://{host}:{Port}/")) reached.Add(host);

        TestContext.Out.WriteLine($"{InsideAddresses.Hosts.Length} addresses, {connections} connections");
        InsideAddresses.Hosts.Should().HaveCountGreaterOrEqualTo(60);
        reached.Should().BeEmpty();
        connections.Should().Be(0);
    }

    [TestCaseSource(typeof(InsideAddresses), nameof(InsideAddresses.Answers))]
    public async Task A_name_that_leads_inside_is_refused_even_beside_good_addresses(params string[] answer)
    {
        using var client = new OutgoingClient(OutgoingHandler.Create(new([]), Resolved([answer])));

        (await IsRefused(client, $"http://hook.example.org:{Port}/")).Should().BeTrue();
        connections.Should().Be(0);
    }

    [Test]
    public async Task A_name_that_changes_its_answer_is_looked_up_once_a_connection()
    {
        var allowed = new OutgoingAddresses([IPNetwork.Parse("127.0.0.9/32")]);
        using var client = new OutgoingClient(OutgoingHandler.Create(allowed, Resolved([["127.0.0.9"], ["127.0.0.1"]])));

        using var first = await client.Send(new(HttpMethod.Get, $"http://hook.example.org:{Port}/"));

        first.StatusCode.Should().Be(HttpStatusCode.Redirect, "the answer is handed on, not followed");
        (await IsRefused(client, $"http://hook.example.org:{Port}/")).Should().BeTrue("the second look-up leads inside");
        connections.Should().Be(1);
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://example.org/")]
    [TestCase("gopher://127.0.0.1/")]
    [TestCase("http://user:secret@example.org/")]
    public async Task Only_http_without_credentials_is_spoken(string address)
    {
        using var client = new OutgoingClient(OutgoingHandler.Create(new([])));

        (await IsRefused(client, address)).Should().BeTrue();
    }

    [Test]
    public async Task An_answer_without_end_is_cut_off()
    {
        using var client = new OutgoingClient(OutgoingHandler.Create(new([IPNetwork.Parse("127.0.0.1/32")])));

        var sending = () => client.Send(new(HttpMethod.Get, $"http://127.0.0.1:{Port}/large"));

        await sending.Should().ThrowAsync<HttpRequestException>().Where(fault => fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded);
    }

    [TestCase("8.8.8.8")]
    [TestCase("2001:4860:4860::8888")]
    [TestCase("172.32.0.1")]
    [TestCase("100.128.0.1")]
    public void Public_addresses_are_admitted(string address) => new OutgoingAddresses([]).Admits(IPAddress.Parse(address)).Should().BeTrue();

    static async Task<bool> IsRefused(OutgoingClient client, string address)
    {
        try
        {
            using var answer = await client.Send(new(HttpMethod.Get, new Uri(address, UriKind.Absolute)));
            return false;
        }
        catch (Exception fault) when (fault is OutgoingRefusedException or HttpRequestException or UriFormatException)
        {
            return fault is not HttpRequestException || fault.InnerException is OutgoingRefusedException or SocketException;
        }
    }

    static Func<string, CancellationToken, Task<IPAddress[]>> Resolved(string[][] answers)
    {
        var next = 0;
        return (_, _) => Task.FromResult(answers[Math.Min(next++, answers.Length - 1)].Select(IPAddress.Parse).ToArray());
    }

    async Task Serve()
    {
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptSocketAsync(end.Token);
                connections++;
                await Answer(socket);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    async Task Answer(Socket socket)
    {
        var asked = new byte[4096];
        var length = await socket.ReceiveAsync(asked, end.Token);
        var isLarge = Encoding.ASCII.GetString(asked, 0, length).StartsWith("GET /large", StringComparison.Ordinal);
        var head = isLarge
            ? "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', OutgoingClient.MostBytes + 1)
            : $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{Port}/inside\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(head), end.Token);
        socket.Shutdown(SocketShutdown.Both);
    }
}
