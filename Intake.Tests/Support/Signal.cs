using System.Runtime.InteropServices;

namespace Intake.Tests.Support;

/// <summary>Signals to processes by their id.</summary>
static class Signal
{
    public static void Terminate(int pid) => _ = Kill(pid, 15);

    /// <summary>Ctrl-C.</summary>
    public static void Interrupt(int pid) => _ = Kill(pid, 2);

    /// <summary>What a power cut or the system's out-of-memory killer does.</summary>
    public static void KillAtOnce(int pid) => _ = Kill(pid, 9);

    /// <summary>The process and all that it started.</summary>
    public static void KillGroupAtOnce(int pid) => _ = Kill(-pid, 9);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Kill(int pid, int signal);
}
